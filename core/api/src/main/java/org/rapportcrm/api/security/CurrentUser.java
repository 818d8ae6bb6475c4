package org.rapportcrm.api.security;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** Who is asking; an injectable service of the core, for each request. */
public interface CurrentUser {

  /** The user's id; empty in jobs and on public pages. */
  Optional<Long> id();

  /** The user's name, or the job's, as the audit log shows it. */
  String name();

  /** Whether the user holds the capability, within the scope of the token where there is one. */
  boolean may(String capability);

  /** The language of the person; never {@code null}. */
  Locale locale();

  /** The time zone of the person; never {@code null}, UTC where nobody is signed in. */
  ZoneId zone();
}
