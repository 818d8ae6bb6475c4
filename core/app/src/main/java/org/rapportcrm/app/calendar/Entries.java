package org.rapportcrm.app.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.app.calendar.Entry.Kind;
import org.rapportcrm.app.contact.Names;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/** Collects what is due between two days: tasks, meetings, deals, renewals, reviews of plans. */
@ApplicationScoped
public class Entries {

  /** The most of one kind in one answer. */
  static final int MOST = 500;

  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::day)
          .thenComparing(Entry::at, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Entry::kind)
          .thenComparing(Entry::id);

  private static final String NAMES =
      ", c.id as contact_id, c.first_name, c.last_name, c.email, c.external_id";

  private Sql sql;

  /** For the container. */
  protected Entries() {}

  /** Over the database. */
  @Inject
  public Entries(Sql sql) {
    this.sql = sql;
  }

  /**
   * What is due, in the order of time; at most 500 of each kind.
   *
   * @param to the last day
   * @param owner whose; {@code null} for everybody's that the person sees
   * @param may asks for the right to read tasks, deals, interactions
   */
  public List<Entry> between(
      LocalDate from, LocalDate to, Long owner, ZoneId zone, Predicate<String> may) {
    List<Entry> all = new ArrayList<>();
    if (may.test("tasks.read")) {
      all.addAll(tasks(from, to, owner));
    }
    if (may.test("interactions.read")) {
      all.addAll(meetings(from, to, owner, zone));
    }
    if (may.test("deals.read")) {
      all.addAll(closes(from, to, owner));
      all.addAll(renewals(from, to, owner));
    }
    if (may.test("companies.read")) {
      all.addAll(reviews(from, to, owner));
    }
    all.sort(ORDER);
    return all;
  }

  private List<Entry> tasks(LocalDate from, LocalDate to, Long owner) {
    SqlPart query =
        SqlPart.of("select t.id, t.due as on_day, t.title, t.done_at" + NAMES + " from task t")
            .and(" left join contact c on c.id = t.contact_id and c.deleted_at is null")
            .and(Visible.of(RecordKind.CONTACTS).on("c"))
            .and(" where t.due between ? and ?", from, to)
            .and(of("t.assignee_id", owner))
            .and(Visible.of(RecordKind.TASKS).on("t"))
            .and(" order by t.due, t.id limit ?", MOST);
    return sql.list(
        query.sql(),
        row -> whole(Kind.TASK, row, about(row), Sql.instant(row, "done_at") != null, "task-edit"),
        query.values());
  }

  private List<Entry> meetings(LocalDate from, LocalDate to, Long owner, ZoneId zone) {
    Instant begin = from.atStartOfDay(zone).toInstant();
    Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
    SqlPart query =
        SqlPart.of("select i.id, i.at, i.summary" + NAMES + " from interaction i")
            .and(" join contact c on c.id = i.contact_id and c.deleted_at is null")
            .and(" where i.kind = 'meeting' and i.at >= ? and i.at < ?", begin, end)
            .and(of("i.user_id", owner))
            .and(Visible.of(RecordKind.CONTACTS).on("c"))
            .and(" order by i.at, i.id limit ?", MOST);
    return sql.list(
        query.sql(),
        row -> {
          Instant at = Sql.instant(row, "at");
          String path = "/console/contact/" + row.getLong("contact_id");
          return new Entry(
              Kind.MEETING,
              row.getLong("id"),
              LocalDate.ofInstant(at, zone),
              at,
              row.getString("summary"),
              about(row),
              false,
              path);
        },
        query.values());
  }

  private List<Entry> closes(LocalDate from, LocalDate to, Long owner) {
    return deals(
        Kind.CLOSE,
        SqlPart.of(
            "select d.id, d.closes_on as on_day, d.name as title, d.outcome, co.name as about"
                + " from deal d left join company co on co.id = d.company_id"),
        SqlPart.of(" where d.outcome = 'open' and d.closes_on between ? and ?", from, to),
        " order by d.closes_on, d.id limit ?",
        owner);
  }

  private List<Entry> renewals(LocalDate from, LocalDate to, Long owner) {
    return deals(
        Kind.RENEWAL,
        SqlPart.of(
            "select d.id, d.renews_on as on_day, d.name as title, co.name as about"
                + " from deal d left join company co on co.id = d.company_id"),
        SqlPart.of(
            " where d.renews_on between ? and ? and d.outcome = 'won' and d.renewal is null",
            from,
            to),
        " order by d.renews_on, d.id limit ?",
        owner);
  }

  private List<Entry> deals(Kind kind, SqlPart select, SqlPart where, String order, Long owner) {
    SqlPart query =
        select
            .and(Visible.of(RecordKind.COMPANIES).on("co"))
            .and(where)
            .and(of("d.owner_id", owner))
            .and(Visible.of(RecordKind.DEALS).on("d"))
            .and(order, MOST);
    return sql.list(
        query.sql(),
        row -> whole(kind, row, row.getString("about"), false, "deal"),
        query.values());
  }

  private List<Entry> reviews(LocalDate from, LocalDate to, Long owner) {
    SqlPart query =
        SqlPart.of(
                "select p.id, p.next_review as on_day, p.name as title from account_plan p"
                    + " where p.state = 'active' and p.next_review between ? and ?",
                from,
                to)
            .and(of("p.owner_id", owner))
            .and(Visible.of(RecordKind.CONTACTS).all() ? SqlPart.NONE : ofMe("p.owner_id"))
            .and(" order by p.next_review, p.id limit ?", MOST);
    return sql.list(
        query.sql(), row -> whole(Kind.REVIEW, row, null, false, "plan"), query.values());
  }

  private static SqlPart ofMe(String column) {
    return of(column, Visible.of(RecordKind.CONTACTS).user());
  }

  private static SqlPart of(String column, Long owner) {
    return owner == null ? SqlPart.NONE : SqlPart.of(" and " + column + " = ?", owner);
  }

  private static Entry whole(Kind kind, ResultSet row, String about, boolean done, String page)
      throws SQLException {
    long id = row.getLong("id");
    return new Entry(
        kind,
        id,
        row.getObject("on_day", LocalDate.class),
        null,
        row.getString("title"),
        about,
        done,
        "/console/" + page + "/" + id);
  }

  private static String about(ResultSet row) throws SQLException {
    Long contact = Sql.longOrNull(row, "contact_id");
    return contact == null
        ? null
        : Names.shown(
            row.getString("first_name"),
            row.getString("last_name"),
            row.getString("email"),
            row.getString("external_id"),
            contact);
  }
}
