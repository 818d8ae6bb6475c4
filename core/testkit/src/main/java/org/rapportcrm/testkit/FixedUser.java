package org.rapportcrm.testkit;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.api.security.CurrentUser;

/** Somebody who may do everything, in English unless a test says otherwise. */
public final class FixedUser implements CurrentUser {

  private final Long id;
  private final Locale locale;

  /** The user with the id 1. */
  public FixedUser() {
    this(Locale.ENGLISH);
  }

  /** The user with the id 1, who reads this language. */
  public FixedUser(Locale locale) {
    this(1L, locale);
  }

  private FixedUser(Long id, Locale locale) {
    this.id = id;
    this.locale = locale;
  }

  /** Who works where nobody is signed in, as in a job. */
  public static FixedUser withoutAccount() {
    return new FixedUser(null, Locale.ENGLISH);
  }

  @Override
  public Optional<Long> id() {
    return Optional.ofNullable(id);
  }

  @Override
  public String name() {
    return "Tester";
  }

  @Override
  public boolean may(String capability) {
    return true;
  }

  @Override
  public Locale locale() {
    return locale;
  }

  @Override
  public ZoneId zone() {
    return ZoneOffset.UTC;
  }
}
