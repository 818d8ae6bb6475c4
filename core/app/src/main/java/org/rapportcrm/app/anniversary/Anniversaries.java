package org.rapportcrm.app.anniversary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.text.CalendarDays;
import org.rapportcrm.app.text.CalendarDays.Parts;
import org.rapportcrm.app.text.PersonLocale;

/** Anniversaries of contacts besides their birthdays. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class Anniversaries {

  private static final int MOST = 50;
  private static final String GREGORIAN = "gregory";

  private Sql sql;
  private Refusals refusals;

  /** For the container. */
  protected Anniversaries() {}

  /** Over the database. */
  @Inject
  public Anniversaries(Sql sql, Refusals refusals) {
    this.sql = sql;
    this.refusals = refusals;
  }

  /**
   * A day that returns every year.
   *
   * @param label own words, or {@code null}
   * @param year the year in its calendar
   */
  public record Anniversary(long id, AnniversaryKind kind, String label, int year, YearDay day) {

    /** The first of them. */
    public LocalDate first() {
      return CalendarDays.day(day.calendar(), new Parts(year, day.month(), day.day()));
    }
  }

  /** The contact's anniversaries, in the order in which they were added; at most 50. */
  public List<Anniversary> of(long contactId) {
    return sql.list(
        "select id, kind, label, calendar, in_year, in_month, in_day from anniversary"
            + " where contact_id = ? order by id limit ?",
        row ->
            new Anniversary(
                row.getLong("id"),
                AnniversaryKind.of(row.getString("kind")).orElse(AnniversaryKind.OTHER),
                row.getString("label"),
                row.getInt("in_year"),
                new YearDay(
                    row.getString("calendar"), row.getInt("in_month"), row.getInt("in_day"))),
        contactId,
        MOST);
  }

  /**
   * Adds one and answers its key. The values are {@code kind}, {@code day} (Gregorian, ISO 8601),
   * {@code calendar} in which it returns (Gregorian when absent) and {@code label}.
   */
  public long add(long contactId, Values values) {
    List<Flaw> flaws = new ArrayList<>();
    String kind = Input.required("kind", values.get("kind"), 60).or(flaws);
    if (kind != null && AnniversaryKind.of(kind).isEmpty()) {
      flaws.add(Flaw.of("kind", "anniversaries.no-kind", kind));
    }
    String label = Input.text("label", values.get("label"), 120).or(flaws);
    String calendar = Input.text("calendar", values.get("calendar"), 60).or(flaws);
    if (calendar != null && !PersonLocale.CALENDARS.contains(calendar)) {
      flaws.add(Flaw.of("calendar", "contacts.no-calendar", calendar));
    }
    LocalDate day = Input.day("day", values.get("day")).or(flaws);
    if (day == null && flaws.isEmpty()) {
      flaws.add(Flaw.of("day", "input.missing"));
    }
    if (flaws.isEmpty() && of(contactId).size() >= MOST) {
      flaws.add(Flaw.of("day", "reach.too-many", MOST, MOST));
    }
    refusals.unlessEmpty(flaws);
    String in = calendar == null ? GREGORIAN : calendar;
    Parts parts = CalendarDays.parts(in, day);
    return sql.insert(
        "insert into anniversary (contact_id, kind, label, calendar, in_year, in_month, in_day)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        contactId,
        AnniversaryKind.of(kind).orElseThrow().word(),
        label,
        in,
        parts.year(),
        parts.month(),
        parts.day());
  }

  /** Removes one of this contact. */
  public void remove(long contactId, long id) {
    if (sql.update("delete from anniversary where id = ? and contact_id = ?", id, contactId) == 0) {
      throw refusals.notFound("anniversaries.one", id);
    }
  }
}
