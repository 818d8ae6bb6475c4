package org.rapportcrm.app.imports.rest;

import java.time.Instant;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.app.imports.TakenBackState;

/** How far an import is taken back. */
@Doc("How far an import is taken back.")
public record ShownTakenBack(
    @OneOf(words = {"queued", "running", "paused", "done", "failed", "cancelled"})
        @Doc("queued, running, paused, done, failed or cancelled.")
        String state,
    String by,
    @Doc("When it was through; else null.") Instant at,
    @Doc("Records that are gone.") long removed,
    @Doc("Records that are as they were before.") long restored,
    @Doc("Records and fields that stay, because somebody changed or used them since; see left.")
        long left,
    @Doc("Why it stopped; else null.") String reason) {

  static ShownTakenBack of(TakenBackState state) {
    return state == null
        ? null
        : new ShownTakenBack(
            state.state().word(),
            state.by(),
            state.at(),
            state.removed(),
            state.restored(),
            state.left(),
            state.message());
  }
}
