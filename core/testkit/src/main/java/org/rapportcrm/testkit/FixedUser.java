package org.rapportcrm.testkit;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.api.security.CurrentUser;

/** Somebody who may do everything, in English. */
public final class FixedUser implements CurrentUser {

  private final Long id;

  /** The user with the id 1. */
  public FixedUser() {
    this(1L);
  }

  private FixedUser(Long id) {
    this.id = id;
  }

  /** Who works where nobody is signed in, as in a job. */
  public static FixedUser withoutAccount() {
    return new FixedUser(null);
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
    return Locale.ENGLISH;
  }

  @Override
  public ZoneId zone() {
    return ZoneOffset.UTC;
  }
}
