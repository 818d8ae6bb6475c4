package org.rapportcrm.app.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.data.Remembered;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/**
 * Which parts of the invented shop were asked for, and which of them are there. Only the parts of
 * plugins that were active when the shop was filled are asked for: one that is installed later puts
 * no invented data beside what people entered since.
 */
@ApplicationScoped
public class DemoParts {

  private static final int LONGEST_TROUBLE = 500;

  private Sql sql;
  private Clock clock;

  private final Remembered<List<Failed>> failed = new Remembered<>(this::read);

  /**
   * A part that could not be filled.
   *
   * @param plugin whose, or {@link PluginRegistry#CORE}
   * @param trouble why, in one line
   */
  public record Failed(String plugin, String trouble) {}

  /** For the container. */
  protected DemoParts() {}

  /** Over the database. */
  @Inject
  public DemoParts(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Notes that a part is wanted; nothing new where that is noted. */
  void want(String plugin, Instant day) {
    sql.update(
        "insert into demo_part (plugin, shop_day) select ?, ?"
            + " where not exists (select 1 from demo_part where plugin = ?)",
        plugin,
        day,
        plugin);
  }

  /** The shop's present, once its first part is filled. */
  Optional<Instant> day() {
    return sql.first(
        "select shop_day from demo_part where plugin = ? and filled_at is not null",
        row -> Sql.instant(row, "shop_day"),
        PluginRegistry.CORE);
  }

  /** Whether a part is wanted and not there. */
  boolean isWanted(String plugin) {
    return sql.number(
            "select count(*) from demo_part where plugin = ? and filled_at is null", plugin)
        > 0;
  }

  /**
   * Takes a part that is wanted and not there, in the transaction that fills it: another node that
   * wants the same waits for its end. Answers whether there was one to take.
   */
  boolean take(String plugin) {
    return sql.update(
            "update demo_part set filled_at = ?, trouble = null"
                + " where plugin = ? and filled_at is null",
            clock.instant(),
            plugin)
        > 0;
  }

  /** Notes why a part is not there. */
  void failed(String plugin, String why) {
    sql.update(
        "update demo_part set trouble = ? where plugin = ? and filled_at is null",
        why.substring(0, Math.min(why.length(), LONGEST_TROUBLE)),
        plugin);
  }

  /** What could not be filled; another node's word is heard within a second. */
  public List<Failed> failed() {
    return failed.get();
  }

  private List<Failed> read() {
    return sql.list(
        "select plugin, trouble from demo_part"
            + " where filled_at is null and trouble is not null order by plugin",
        row -> new Failed(row.getString(1), row.getString(2)));
  }

  /** Wants a part no longer that is not there. */
  public void forget(String plugin) {
    sql.update("delete from demo_part where plugin = ? and filled_at is null", plugin);
    failed.forget();
  }
}
