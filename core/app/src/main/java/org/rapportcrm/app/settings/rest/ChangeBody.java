package org.rapportcrm.app.settings.rest;

import java.time.Instant;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.app.settings.SettingHistory;

/** A change of a setting. */
@Doc("A change of a setting.")
public record ChangeBody(
    long id,
    String name,
    Instant at,
    String who,
    @Doc("What held before; null for nothing, and for a secret.") String before,
    @Doc("What holds since then, in the same way.") String after,
    @Doc("Whether it is a secret, of which only the change is kept.") boolean secret) {

  static ChangeBody of(SettingHistory.Change change) {
    return new ChangeBody(
        change.id(),
        change.name(),
        change.at(),
        change.who(),
        change.before(),
        change.after(),
        change.secret());
  }
}
