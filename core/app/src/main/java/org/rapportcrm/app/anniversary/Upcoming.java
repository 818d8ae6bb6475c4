package org.rapportcrm.app.anniversary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.app.contact.Names;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;
import org.rapportcrm.app.text.PersonLocale;

/**
 * Birthdays and anniversaries that return soon, each in its own calendar. Every calendar and month
 * is one short walk over an index by month and day, at most a page long, however many contacts
 * there are.
 */
@ApplicationScoped
public class Upcoming {

  private static final String NAMES = "c.id, c.first_name, c.last_name, c.email, c.external_id, ";
  private static final String GREGORIAN_BIRTHDAYS =
      "select "
          + NAMES
          + "null as kind, null as label, c.birth_month as m, c.birth_day as d from contact c"
          + " where c.deleted_at is null and c.birth_calendar is null and c.birth_month = ?"
          + " and c.birth_day between ? and ?";
  private static final String OTHER_BIRTHDAYS =
      "select "
          + NAMES
          + "null as kind, null as label, c.birth_calendar_month as m, c.birth_calendar_day as d"
          + " from contact c where c.deleted_at is null and c.birth_calendar = ?"
          + " and c.birth_calendar_month = ? and c.birth_calendar_day between ? and ?";
  private static final String ANNIVERSARIES =
      "select "
          + NAMES
          + "a.kind, a.label, a.in_month as m, a.in_day as d from anniversary a"
          + " join contact c on c.id = a.contact_id where c.deleted_at is null and a.calendar = ?"
          + " and a.in_month = ? and a.in_day between ? and ?";

  private Sql sql;

  /** For the container. */
  protected Upcoming() {}

  /** Over the database. */
  @Inject
  public Upcoming(Sql sql) {
    this.sql = sql;
  }

  /**
   * A day that returns.
   *
   * @param kind {@code null} for a birthday
   * @param label own words, or {@code null}
   */
  public record Return(
      long contactId, String name, AnniversaryKind kind, String label, LocalDate at) {

    /** Message key of what it is. */
    public String labelKey() {
      return kind == null ? "contacts.field.birthday" : kind.labelKey();
    }
  }

  /**
   * What returns from today on among the contacts that the person may see, soonest first.
   *
   * @param days how many days, today among them
   */
  public List<Return> within(LocalDate today, int days, int limit) {
    List<Return> found = new ArrayList<>();
    for (String calendar : PersonLocale.CALENDARS) {
      for (Window piece : Window.of(calendar, today, days)) {
        found.addAll(birthdays(calendar, piece, today, limit));
        found.addAll(
            read(anniversaries(calendar, piece), calendar, today, "a.in_day, a.id", limit));
      }
    }
    return found.stream()
        .sorted(Comparator.comparing(Return::at).thenComparing(Return::contactId))
        .limit(limit)
        .toList();
  }

  private List<Return> birthdays(String calendar, Window piece, LocalDate today, int limit) {
    if (calendar.equals("gregory")) {
      SqlPart born = SqlPart.of(GREGORIAN_BIRTHDAYS, piece.month(), piece.from(), piece.to());
      return read(born, calendar, today, "c.birth_day, c.id", limit);
    }
    SqlPart born = SqlPart.of(OTHER_BIRTHDAYS, calendar, piece.month(), piece.from(), piece.to());
    return read(born, calendar, today, "c.birth_calendar_day, c.id", limit);
  }

  private static SqlPart anniversaries(String calendar, Window piece) {
    return SqlPart.of(ANNIVERSARIES, calendar, piece.month(), piece.from(), piece.to());
  }

  private List<Return> read(
      SqlPart query, String calendar, LocalDate today, String order, int limit) {
    SqlPart page =
        query
            .and(Visible.of(RecordKind.CONTACTS).on("c"))
            .and(" order by " + order + " limit ?", limit);
    return sql.list(page.sql(), row -> of(row, calendar, today), page.values());
  }

  private static Return of(ResultSet row, String calendar, LocalDate today) throws SQLException {
    return new Return(
        row.getLong("id"),
        Names.shown(
            row.getString("first_name"),
            row.getString("last_name"),
            row.getString("email"),
            row.getString("external_id"),
            row.getLong("id")),
        AnniversaryKind.of(row.getString("kind")).orElse(null),
        row.getString("label"),
        new YearDay(calendar, row.getInt("m"), row.getInt("d")).next(today));
  }
}
