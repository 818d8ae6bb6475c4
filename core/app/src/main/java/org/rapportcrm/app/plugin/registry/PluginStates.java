package org.rapportcrm.app.plugin.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
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

  private record Snapshot(Set<String> inactive, long readAt) {}

  /** Whether somebody switched it off; another node's change is seen within a second. */
  public boolean isOff(String id) {
    Snapshot current = snapshot;
    if (current == null || System.nanoTime() - current.readAt() > FRESH_NANOS) {
      current = read();
    }
    return current.inactive().contains(id);
  }

  /** Switches; answers whether that changed anything. */
  @Transactional
  public boolean set(String id, boolean active, String by) {
    boolean changed = isOff(id) == active;
    int rows =
        sql.update(
            "update plugin_state set active = ?, changed_at = ?, changed_by = ? where id = ?",
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
  void refresh() {
    snapshot = null;
  }

  private Snapshot read() {
    Set<String> inactive =
        new TreeSet<>(
            sql.list("select id from plugin_state where active = false", row -> row.getString(1)));
    Snapshot fresh = new Snapshot(Set.copyOf(inactive), System.nanoTime());
    snapshot = fresh;
    return fresh;
  }
}
