package org.rapportcrm.app.plugin.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rapportcrm.api.data.Sql;

/**
 * Which plugins were switched off. A plugin nobody has touched is active: the bundled ones are
 * there to be used, and installing one later asks the admin first.
 */
@ApplicationScoped
public class PluginStates {

  private static final long FRESH_NANOS = 1_000_000_000L;

  @Inject private Sql sql;
  @Inject private Clock clock;

  private volatile Snapshot snapshot;

  /**
   * That a plugin was paused because it kept failing.
   *
   * @param reason what failed, in one sentence
   */
  public record Pause(Instant at, String reason) {}

  private record Snapshot(Set<String> inactive, Map<String, Pause> paused, long readAt) {}

  /** Whether somebody switched it off; another node's change is seen within a second. */
  public boolean isOff(String id) {
    return current().inactive().contains(id);
  }

  /** Why and since when it is paused, if it is. */
  public Optional<Pause> pause(String id) {
    return Optional.ofNullable(current().paused().get(id));
  }

  private Snapshot current() {
    Snapshot current = snapshot;
    return current == null || System.nanoTime() - current.readAt() > FRESH_NANOS ? read() : current;
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
    snapshot = null;
  }

  private Snapshot read() {
    Set<String> inactive =
        new TreeSet<>(
            sql.list("select id from plugin_state where active = false", row -> row.getString(1)));
    Map<String, Pause> paused = new HashMap<>();
    sql.each(
        "select id, paused_at, paused_reason from plugin_state where paused_at is not null",
        row ->
            paused.put(
                row.getString(1),
                new Pause(Sql.instant(row, "paused_at"), row.getString("paused_reason"))));
    Snapshot fresh = new Snapshot(Set.copyOf(inactive), Map.copyOf(paused), System.nanoTime());
    snapshot = fresh;
    return fresh;
  }
}
