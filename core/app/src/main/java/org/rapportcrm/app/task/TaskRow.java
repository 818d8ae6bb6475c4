package org.rapportcrm.app.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.app.contact.Names;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/**
 * A task as lists show it.
 *
 * @param contactId {@code null} when it is about nobody
 * @param contactName {@code null} when it is about nobody
 * @param doneAt {@code null} while it is open
 * @param company the name of the company, {@code null} where there is none or it is not seen
 * @param deal the name of the deal, {@code null} where there is none or it is not seen
 */
public record TaskRow(
    long id,
    Long contactId,
    String contactName,
    String title,
    String note,
    Long assigneeId,
    String assignee,
    LocalDate due,
    Instant doneAt,
    Instant createdAt,
    long version,
    TaskMore more,
    String company,
    String deal) {

  private static final String SELECT =
      "select t.id, c.id as contact_id, t.title, t.note, t.assignee_id, u.name as assignee, t.due,"
          + " t.done_at, t.created_at, t.version, c.first_name, c.last_name, c.email,"
          + " c.external_id, co.id as seen_company, co.name as company, d.id as seen_deal,"
          + " d.name as deal, t.priority, t.remind_at, t.repeats, t.repeat_every,"
          + " t.repeat_calendar, t.repeat_day, t.repeat_until, t.team_id"
          + " from task t left join contact c on c.id = t.contact_id";

  /**
   * The tasks that the asking person sees, to be followed by {@code and}; the contact only where
   * they see it too.
   */
  static SqlPart seen() {
    return SqlPart.of(SELECT)
        .and(Visible.of(RecordKind.CONTACTS).on("c"))
        .and(" left join company co on co.id = t.company_id")
        .and(Visible.of(RecordKind.COMPANIES).on("co"))
        .and(" left join deal d on d.id = t.deal_id")
        .and(Visible.of(RecordKind.DEALS).on("d"))
        .and(" left join app_user u on u.id = t.assignee_id where 1 = 1")
        .and(Visible.of(RecordKind.TASKS).on("t"));
  }

  static TaskRow of(ResultSet row) throws SQLException {
    Long contact = Sql.longOrNull(row, "contact_id");
    return new TaskRow(
        row.getLong("id"),
        contact,
        contact == null
            ? null
            : Names.shown(
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("email"),
                row.getString("external_id"),
                contact),
        row.getString("title"),
        row.getString("note"),
        Sql.longOrNull(row, "assignee_id"),
        row.getString("assignee"),
        row.getObject("due", LocalDate.class),
        Sql.instant(row, "done_at"),
        Sql.instant(row, "created_at"),
        row.getLong("version"),
        more(row),
        row.getString("company"),
        row.getString("deal"));
  }

  private static TaskMore more(ResultSet row) throws SQLException {
    Optional<Repeat.Unit> unit = Repeat.Unit.of(row.getString("repeats"));
    Repeat repeat =
        unit.isEmpty()
            ? null
            : new Repeat(
                unit.get(),
                row.getInt("repeat_every"),
                row.getString("repeat_calendar"),
                row.getInt("repeat_day"),
                row.getObject("repeat_until", LocalDate.class));
    return new TaskMore(
        Sql.longOrNull(row, "seen_company"),
        Sql.longOrNull(row, "seen_deal"),
        Priority.values()[row.getInt("priority")],
        Sql.instant(row, "remind_at"),
        repeat,
        Sql.longOrNull(row, "team_id"));
  }

  /** Whether it is done. */
  public boolean isDone() {
    return doneAt != null;
  }
}
