package org.rapportcrm.app.plugin.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.data.Remembered;

/**
 * Which plugins are switched on. Of those that nobody has switched, the ones that came with Rapport
 * are on: they are there to be used. One that was installed later waits until somebody wants it.
 */
@ApplicationScoped
public class PluginStates {

  @Inject private Sql sql;
  @Inject private Clock clock;
  @Inject private InstalledSet installed;

  private final Remembered<Snapshot> snapshot = new Remembered<>(this::read);

  /**
   * That a plugin was paused because it kept failing.
   *
   * @param reason what failed, in one sentence
   */
  public record Pause(Instant at, PauseReason reason) {}

  private record Snapshot(Map<String, Boolean> switched, Map<String, Pause> paused) {}

  /** Whether it is switched off; another node's change is seen within a second. */
  public boolean isOff(String id) {
    Boolean on = snapshot.get().switched().get(id);
    return on == null ? !installed.isBundled(id) : !on;
  }

  /** Why and since when it is paused, if it is. */
  public Optional<Pause> pause(String id) {
    return Optional.ofNullable(snapshot.get().paused().get(id));
  }

  /** Switches, and ends a pause; answers whether that changed anything. */
  @Transactional
  public boolean set(String id, boolean active, String by) {
    boolean changed = isOff(id) == active || pause(id).isPresent();
    int rows =
        sql.update(
            "update plugin_state set active = ?, changed_at = ?, changed_by = ?, paused_at = null,"
                + " paused_reason = null where id = ?",
            active,
            clock.instant(),
            by,
            id);
    if (rows == 0) {
      sql.update(
          "insert into plugin_state (id, active, changed_at, changed_by) values (?, ?, ?, ?)",
          id,
          active,
          clock.instant(),
          by);
    }
    return changed;
  }

  /** Forgets what was read, after a change. */
  public void refresh() {
    snapshot.forget();
  }

  private Snapshot read() {
    Map<String, Boolean> switched = new HashMap<>();
    Map<String, Pause> paused = new HashMap<>();
    sql.each(
        "select id, active, paused_at, paused_reason from plugin_state",
        row -> {
          switched.put(row.getString("id"), row.getBoolean("active"));
          if (row.getObject("paused_at") != null) {
            paused.put(
                row.getString("id"),
                new Pause(
                    Sql.instant(row, "paused_at"), PauseReason.of(row.getString("paused_reason"))));
          }
        });
    return new Snapshot(Map.copyOf(switched), Map.copyOf(paused));
  }
}
