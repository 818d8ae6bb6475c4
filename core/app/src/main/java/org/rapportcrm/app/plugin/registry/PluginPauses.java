package org.rapportcrm.app.plugin.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.data.Transactions;

/**
 * Pauses plugins: what a paused one contributes is off for everybody, as if it were deactivated,
 * until somebody activates it again.
 */
@ApplicationScoped
public class PluginPauses {

  private static final int LONGEST = 1000;

  @Inject private Sql sql;
  @Inject private Clock clock;
  @Inject private Transactions transactions;
  @Inject private PluginStates states;
  @Inject private Audit audit;
  @Inject private Event<Paused> paused;
  @Inject private Messages texts;

  /** Fired in the transaction that pauses a plugin. */
  public record Paused(String id, PauseReason reason) {}

  /** Pauses; answers whether it was not paused yet. In a transaction of its own. */
  public boolean pause(String id, PauseReason reason) {
    if (states.pause(id).isPresent()) {
      return false;
    }
    boolean paused = transactions.computeInNew(() -> write(id, reason));
    states.refresh();
    return paused;
  }

  private boolean write(String id, PauseReason why) {
    String whole = why.kept();
    String reason = whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST - 1) + "…";
    boolean known = sql.number("select count(*) from plugin_state where id = ?", id) > 0;
    int rows =
        known
            ? sql.update(
                "update plugin_state set paused_at = ?, paused_reason = ?"
                    + " where id = ? and paused_at is null",
                clock.instant(),
                reason,
                id)
            : sql.update(
                "insert into plugin_state (id, active, changed_at, changed_by, paused_at,"
                    + " paused_reason) values (?, true, ?, 'system', ?, ?)",
                id,
                clock.instant(),
                clock.instant(),
                reason);
    if (rows > 0) {
      audit.recordAs(
          "system", null, "plugin.paused", "plugin " + id, why.in(texts, Locale.ENGLISH));
      paused.fire(new Paused(id, why));
    }
    return rows > 0;
  }
}
