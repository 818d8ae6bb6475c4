package org.rapportcrm.app.interaction;

import java.util.List;
import java.util.Set;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.app.interaction.TimelineEntry.Origin;

/**
 * The statement of a timeline's page: from each kind of record at most a page, read backwards over
 * an index that ends with the time and the key, and of all these the newest. Pure.
 */
final class TimelineSql {

  private static final String NO_MONEY =
      "cast(null as numeric(19,4)) as amount, cast(null as varchar(3)) as currency,"
          + " false as refunded, ";
  private static final String NO_DETAIL =
      "cast(null as varchar(40)) as outcome, cast(null as varchar(10)) as initiative,"
          + " cast(null as integer) as minutes, ";

  private final TimelineFilter filter;
  private final Timeline.After after;
  private final int limit;
  private SqlPart parts = SqlPart.NONE;

  TimelineSql(TimelineFilter filter, Timeline.After after, int limit) {
    this.filter = filter;
    this.after = after;
    this.limit = limit;
  }

  /** Interactions; {@code owner} is a condition on {@code i}. */
  void interactions(SqlPart owner) {
    if (filter.kinds() != null && words().isEmpty()) {
      return;
    }
    SqlPart part =
        SqlPart.of(
                "select 0 as origin, i.id, i.at, i.kind, i.channel, i.direction, i.helped,"
                    + " i.summary, i.path, i.user_id, "
                    + NO_MONEY
                    + "i.outcome, i.initiative, i.minutes, i.contact_id from interaction i where ")
            .and(owner);
    if (filter.helped() != null) {
      part = part.and(" and i.helped = ?", filter.helped());
    }
    add(Origin.INTERACTION, "i", kinds(part, "i"));
  }

  /** Purchases; {@code owner} is a condition on {@code p}. */
  void purchases(SqlPart owner) {
    if (filter.onlyInteractions() || !filter.shows(Timeline.PURCHASE)) {
      return;
    }
    add(
        Origin.PURCHASE,
        "p",
        SqlPart.of(
                "select 1 as origin, p.id, p.at, 'purchase' as kind, cast(null as varchar(40)) as"
                    + " channel, cast(null as varchar(10)) as direction, false as helped,"
                    + " p.description as summary, cast(null as varchar(300)) as path,"
                    + " cast(null as bigint) as user_id, p.amount, p.currency,"
                    + " p.refunded_at is not null as refunded, "
                    + NO_DETAIL
                    + "p.contact_id from purchase p where ")
            .and(owner));
  }

  /** Moves between life stages; {@code owner} is a condition on {@code h}. */
  void stages(SqlPart owner) {
    if (filter.onlyInteractions() || !filter.shows(Timeline.LIFE_STAGE)) {
      return;
    }
    add(
        Origin.LIFE_STAGE,
        "h",
        SqlPart.of(
                "select 2 as origin, h.id, h.at, h.became as kind, h.was as channel,"
                    + " cast(null as varchar(10)) as direction, false as helped,"
                    + " cast(null as varchar(2000)) as summary, cast(null as varchar(300)) as path,"
                    + " h.user_id, "
                    + NO_MONEY
                    + NO_DETAIL
                    + "h.contact_id from life_stage_change h where h.was is not null and ")
            .and(owner));
  }

  /** Decisions of rules who looks after a contact; {@code owner} is a condition on {@code d}. */
  void routed(SqlPart owner) {
    if (filter.onlyInteractions() || !filter.shows(Timeline.ROUTED)) {
      return;
    }
    add(
        Origin.ROUTED,
        "d",
        SqlPart.of(
                "select 4 as origin, d.id, d.at, 'routed' as kind, cast(null as varchar(40)) as"
                    + " channel, cast(null as varchar(10)) as direction, false as helped,"
                    + " d.rule_name as summary, cast(null as varchar(300)) as path, d.user_id, "
                    + NO_MONEY
                    + NO_DETAIL
                    + "d.contact_id from routing_decision d where ")
            .and(owner));
  }

  /** What happened with a company as such. */
  void company(long companyId) {
    if (filter.helped() != null || filter.kinds() != null && words().isEmpty()) {
      return;
    }
    SqlPart part =
        SqlPart.of(
            "select 3 as origin, n.id, n.at, n.kind, n.channel, n.direction, false as helped,"
                + " n.summary, cast(null as varchar(300)) as path, n.user_id, "
                + NO_MONEY
                + "n.outcome, n.initiative, n.minutes, cast(null as bigint) as contact_id"
                + " from company_interaction n where n.company_id = ?",
            companyId);
    add(Origin.COMPANY, "n", kinds(part, "n"));
  }

  private SqlPart kinds(SqlPart part, String alias) {
    SqlPart restricted = part;
    if (filter.kinds() != null) {
      // one kind can be an equality, so that the index that begins with it is enough
      restricted =
          words().size() == 1
              ? part.and(" and " + alias + ".kind = ?", words().get(0))
              : part.and(" and " + alias + ".kind = any(?)", words());
    }
    return filter.initiative() == null
        ? restricted
        : restricted.and(" and " + alias + ".initiative = ?", filter.initiative());
  }

  private List<String> words() {
    Set<String> others = Set.of(Timeline.PURCHASE, Timeline.LIFE_STAGE, Timeline.ROUTED);
    return filter.kinds().stream().filter(kind -> !others.contains(kind)).toList();
  }

  private void add(Origin origin, String alias, SqlPart part) {
    SqlPart page = part;
    if (after != null && after.origin() == origin.ordinal()) {
      page = page.and(" and (%1$s.at, %1$s.id) < (?, ?)".formatted(alias), after.at(), after.id());
    } else if (after != null) {
      // entries of the larger origin come first within the same moment
      String sign = origin.ordinal() < after.origin() ? "<=" : "<";
      page = page.and(" and " + alias + ".at " + sign + " ?", after.at());
    }
    page =
        SqlPart.of(parts.isEmpty() ? "(" : " union all (")
            .and(page)
            .and(" order by %1$s.at desc, %1$s.id desc limit ?)".formatted(alias), limit);
    parts = parts.and(page);
  }

  /** The whole statement; {@code null} when nothing can be shown. */
  SqlPart statement() {
    return parts.isEmpty()
        ? null
        : SqlPart.of(
                "select e.*, u.name as user_name, c.first_name, c.last_name, c.email,"
                    + " c.external_id from (select * from (")
            .and(parts)
            .and(
                ") entries order by at desc, origin desc, id desc limit ?) e"
                    + " left join app_user u on u.id = e.user_id"
                    + " left join contact c on c.id = e.contact_id"
                    + " order by e.at desc, e.origin desc, e.id desc",
                limit);
  }
}
