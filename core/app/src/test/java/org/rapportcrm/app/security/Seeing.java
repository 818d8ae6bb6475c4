package org.rapportcrm.app.security;

import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.rapportcrm.app.security.visibility.Reach;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Sight;

/** Somebody who sees so far in all kinds of records. */
public record Seeing(long user, Reach reach, List<Long> teams) {

  /** Somebody who sees their own records alone. */
  public static Seeing own(long user) {
    return new Seeing(user, Reach.OWN, List.of());
  }

  /** Somebody who sees the records of these teams too. */
  public static Seeing team(long user, Long... teams) {
    return new Seeing(user, Reach.TEAM, List.of(teams));
  }

  /** Does the work in their name. */
  public <T> T get(Supplier<T> work) {
    Map<RecordKind, Reach> reaches = new EnumMap<>(RecordKind.class);
    for (RecordKind kind : RecordKind.values()) {
      reaches.put(kind, reach);
    }
    Identity identity =
        new Identity(
            user,
            "user " + user,
            true,
            capability -> true,
            null,
            null,
            Locale.ENGLISH,
            ZoneOffset.UTC,
            null,
            new Sight(user, teams, reaches));
    return Acting.as(identity, work::get);
  }

  /** Does the work in their name. */
  public void run(Runnable work) {
    get(
        () -> {
          work.run();
          return null;
        });
  }
}
