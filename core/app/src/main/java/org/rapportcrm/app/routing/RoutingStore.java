package org.rapportcrm.app.routing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;

/** Rules in the database. */
final class RoutingStore {

  private static final String SELECT =
      "select id, position, name, active, source, country, language, list_id, user_id, team_id,"
          + " version from routing_rule ";
  private static final String IN_ORDER = " order by position, id";

  private final Sql sql;

  RoutingStore(Sql sql) {
    this.sql = sql;
  }

  List<RoutingRule> all() {
    return sql.list(SELECT + IN_ORDER, RoutingStore::rule);
  }

  Optional<RoutingRule> find(long id) {
    return sql.first(SELECT + "where id = ?", RoutingStore::rule, id);
  }

  /** Those that are asked; nobody else decides by them until the transaction ends. */
  List<RoutingRule> lockActive() {
    return sql.list(SELECT + "where active" + IN_ORDER + " for update", RoutingStore::rule);
  }

  /** By rule: users who can sign in and whom it names, or who are in its team; ascending. */
  Map<Long, List<Long>> takers() {
    Map<Long, List<Long>> takers = new HashMap<>();
    sql.each(
        "select r.id, u.id as taker from routing_rule r join app_user u on u.id = r.user_id"
            + " where u.active union select r.id, u.id from routing_rule r join team_member m on"
            + " m.team_id = r.team_id join app_user u on u.id = m.user_id where u.active"
            + " order by taker",
        row ->
            takers.computeIfAbsent(row.getLong(1), any -> new ArrayList<>()).add(row.getLong(2)));
    return takers;
  }

  /** By rule: who got the last contact. */
  Map<Long, Long> last() {
    Map<Long, Long> last = new HashMap<>();
    sql.each(
        "select id, last_user from routing_rule where last_user is not null",
        row -> last.put(row.getLong(1), row.getLong(2)));
    return last;
  }

  void remember(Map<Long, Long> last) {
    sql.batch(
        "update routing_rule set last_user = ? where id = ?",
        last.entrySet().stream().map(one -> new Object[] {one.getValue(), one.getKey()}).toList());
  }

  long add(RoutingInput rule, Instant now) {
    return sql.insert(
        "insert into routing_rule (position, name, active, source, country, language, list_id,"
            + " user_id, team_id, created_at) select coalesce(max(position), 0) + 1, cast(? as"
            + " varchar(200)), cast(? as boolean), cast(? as varchar(120)), cast(? as varchar(120)),"
            + " cast(? as varchar(35)), cast(? as bigint), cast(? as bigint), cast(? as bigint),"
            + " cast(? as timestamp with time zone) from routing_rule",
        rule.name(),
        rule.isActive(),
        rule.source(),
        rule.country(),
        rule.language(),
        rule.list(),
        rule.user(),
        rule.team(),
        now);
  }

  /** Answers whether the rule still had that version. */
  boolean change(long id, RoutingInput rule, long version) {
    return sql.update(
            "update routing_rule set name = ?, active = ?, source = ?, country = ?, language = ?,"
                + " list_id = ?, user_id = ?, team_id = ?, version = version + 1"
                + " where id = ? and version = ?",
            rule.name(),
            rule.isActive(),
            rule.source(),
            rule.country(),
            rule.language(),
            rule.list(),
            rule.user(),
            rule.team(),
            id,
            version)
        > 0;
  }

  /** Gives the rules the places 1, 2, 3 … in this order. */
  void order(List<Long> ids) {
    List<Object[]> places = new ArrayList<>();
    ids.forEach(id -> places.add(new Object[] {places.size() + 1, id}));
    sql.batch("update routing_rule set position = ? where id = ?", places);
  }

  void delete(long id) {
    sql.update("delete from routing_rule where id = ?", id);
  }

  private static RoutingRule rule(ResultSet row) throws SQLException {
    return new RoutingRule(
        row.getLong("id"),
        row.getInt("position"),
        row.getString("name"),
        row.getBoolean("active"),
        row.getString("source"),
        row.getString("country"),
        row.getString("language"),
        Sql.longOrNull(row, "list_id"),
        Sql.longOrNull(row, "user_id"),
        Sql.longOrNull(row, "team_id"),
        row.getLong("version"));
  }
}
