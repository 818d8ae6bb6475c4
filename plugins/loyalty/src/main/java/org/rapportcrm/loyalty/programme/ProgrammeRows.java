package org.rapportcrm.loyalty.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.data.Sql;

/** The programmes' rows: programme, earn rules, tiers. There are few, so they are read together. */
final class ProgrammeRows {

  private final Sql sql;

  ProgrammeRows(Sql sql) {
    this.sql = sql;
  }

  List<Programme> all() {
    Map<Long, List<EarnRule>> rules = new HashMap<>();
    sql.each(
        "select programme_id, happening, kind, points, per, currency, per_day"
            + " from loyalty_earn_rule order by programme_id, position",
        row -> rules.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(rule(row)));
    Map<Long, List<Tier>> tiers = new HashMap<>();
    sql.each(
        "select programme_id, id, name, threshold, perks from loyalty_tier order by threshold",
        row -> tiers.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(tier(row)));
    return sql.list(
        "select * from loyalty_programme order by is_default desc, name_folded",
        row -> {
          long id = row.getLong("id");
          return programme(
              row, rules.getOrDefault(id, List.of()), tiers.getOrDefault(id, List.of()));
        });
  }

  void insertRules(long programmeId, List<EarnRule> rules) {
    List<Object[]> rows = new ArrayList<>();
    for (EarnRule rule : rules) {
      rows.add(
          new Object[] {
            programmeId,
            rows.size(),
            rule.on(),
            rule.kind(),
            rule.points(),
            rule.per(),
            rule.currency(),
            rule.perDay()
          });
    }
    sql.batch(
        "insert into loyalty_earn_rule (programme_id, position, happening, kind, points, per,"
            + " currency, per_day) values (?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  void insertTiers(long programmeId, List<Tier> tiers) {
    sql.batch(
        "insert into loyalty_tier (programme_id, name, threshold, perks) values (?, ?, ?, ?)",
        tiers.stream()
            .map(t -> new Object[] {programmeId, t.name().strip(), t.from(), t.perks()})
            .toList());
  }

  /** Members and rewards point at tiers: a tier that keeps its name keeps its identity. */
  void updateTiers(long programmeId, Map<String, Tier> known, List<Tier> wanted) {
    List<Tier> added = new ArrayList<>();
    List<Object[]> changed = new ArrayList<>();
    List<Long> kept = new ArrayList<>();
    for (Tier tier : wanted) {
      Tier before = known.get(tier.name().strip());
      if (before == null) {
        added.add(tier);
      } else {
        changed.add(new Object[] {tier.from(), tier.perks(), before.id()});
        kept.add(before.id());
      }
    }
    sql.batch(
        "delete from loyalty_tier where id = ?",
        known.values().stream()
            .map(Tier::id)
            .filter(id -> !kept.contains(id))
            .map(id -> new Object[] {id})
            .toList());
    sql.batch("update loyalty_tier set threshold = ?, perks = ? where id = ?", changed);
    insertTiers(programmeId, added);
  }

  private static Programme programme(ResultSet row, List<EarnRule> rules, List<Tier> tiers)
      throws SQLException {
    return new Programme(
        row.getLong("id"),
        row.getString("name"),
        Programme.State.valueOf(row.getString("state")),
        row.getBoolean("is_default"),
        period(row.getString("expires_after")),
        ZoneId.of(row.getString("zone")),
        Programme.TierBy.valueOf(row.getString("tier_by")),
        period(row.getString("tier_within")),
        row.getLong("referrer_points"),
        row.getLong("referee_points"),
        rules,
        tiers,
        row.getLong("version"));
  }

  private static EarnRule rule(ResultSet row) throws SQLException {
    int perDay = row.getInt("per_day");
    return new EarnRule(
        EarnRule.Happening.valueOf(row.getString("happening")),
        row.getString("kind"),
        row.getLong("points"),
        row.getBigDecimal("per"),
        row.getString("currency"),
        perDay == 0 ? null : perDay);
  }

  private static Tier tier(ResultSet row) throws SQLException {
    return new Tier(
        row.getLong("id"), row.getString("name"), row.getLong("threshold"), row.getString("perks"));
  }

  private static Period period(String text) {
    return text == null ? null : Period.parse(text);
  }
}
