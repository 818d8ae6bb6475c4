package org.rapportcrm.testkit;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.api.security.CurrentUser;

/** Somebody who may do everything, in English. */
public final class FixedUser implements CurrentUser {

  @Override
  public Optional<Long> id() {
    return Optional.of(1L);
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
