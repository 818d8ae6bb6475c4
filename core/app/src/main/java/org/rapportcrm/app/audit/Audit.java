package org.rapportcrm.app.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.Identity;

/**
 * The audit log. A line is written in the transaction of what it tells, so that one is never there
 * without the other; triggers keep both databases from changing or deleting lines.
 */
@ApplicationScoped
public class Audit {

  private static final int DETAIL = 4000;
  private static final int RECORD = 200;

  /** Letters that more names hold are looked for in the lines: some of the newest have them. */
  private static final int NAMES = 200;

  private Sql sql;
  private Clock clock;
  private Acting acting;

  /** For the container. */
  protected Audit() {}

  /** Over this database. */
  @Inject
  public Audit(Sql sql, Clock clock, Acting acting) {
    this.sql = sql;
    this.clock = clock;
    this.acting = acting;
  }

  /**
   * Writes a line in the name of whoever acts now.
   *
   * @param what the feature, a dot and a past participle: {@code user.added}
   * @param record what it was done to, such as {@code user 50}; may be {@code null}
   * @param detail more about it; never a password or token; may be {@code null}
   */
  public void record(String what, String record, String detail) {
    Identity who = acting.identity();
    recordAs(who.name(), who.address(), what, record, detail);
  }

  /** Writes a line about a change with what was there before and after; nothing if none differs. */
  public void changed(String what, String record, Changes changes) {
    if (!changes.isEmpty()) {
      Identity who = acting.identity();
      write(who.name(), who.address(), what, record, null, changes.toJson());
    }
  }

  /** The same as {@link #record} in the name of somebody who is not signed in yet. */
  public void recordAs(String who, String address, String what, String record, String detail) {
    write(who, address, what, record, detail, null);
  }

  private void write(
      String who, String address, String what, String record, String detail, String changes) {
    sql.update(
        "insert into audit_entry (at, who, what, record, detail, address, changes)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        clock.instant(),
        line(who, RECORD),
        what,
        line(record, RECORD),
        line(detail, DETAIL),
        address,
        changes);
  }

  /** The newest lines before a cursor. */
  public Listing<AuditEntry> newest(AuditFilter filter, String cursor, int limit) {
    List<String> names = filter.who() == null ? null : names(filter.who());
    if (names != null && names.isEmpty()) {
      return Listing.page(List.of(), limit, last -> null);
    }
    List<Object> values = new ArrayList<>();
    values.add(Cursor.id(cursor, Long.MAX_VALUE));
    String condition = filter.sql(values, names == null || names.size() > NAMES ? null : names);
    values.add(limit + 1);
    List<AuditEntry> entries =
        sql.list(
            "select id, at, who, what, record, detail, changes, address from audit_entry"
                + " where id < ?"
                + condition
                + " order by id desc fetch first ? rows only",
            row ->
                new AuditEntry(
                    row.getLong("id"),
                    Sql.instant(row, "at"),
                    row.getString("who"),
                    row.getString("what"),
                    row.getString("record"),
                    row.getString("detail"),
                    Changes.parse(row.getString("changes")),
                    row.getString("address")),
            values.toArray());
    return Listing.page(entries, limit, last -> Cursor.of(last.id()));
  }

  /**
   * The names in the log that hold these letters, at most {@link #NAMES} and one. One after the
   * other is taken from the index of names, however many lines each has.
   */
  private List<String> names(String part) {
    return sql.list(
        "with recursive names (who) as ("
            + "select min(who) from audit_entry union all"
            + " select (select min(e.who) from audit_entry e where e.who > n.who) from names n"
            + " where n.who is not null)"
            + " select who from names where lower(who) like ? escape '!' fetch first "
            + (NAMES + 1)
            + " rows only",
        row -> row.getString(1),
        AuditFilter.holding(part));
  }

  /**
   * Who did one of these to the record last, by name; {@code null} where the log has nothing of it.
   */
  public String last(String record, String... whats) {
    return sql.first(
            "select who from audit_entry where record = ? and what = any(?) order by id desc"
                + " fetch first 1 rows only",
            row -> row.getString(1),
            record,
            List.of(whats))
        .orElse(null);
  }

  /** One line without line breaks, so that no name can forge a second one in an export. */
  private static String line(String text, int longest) {
    if (text == null) {
      return null;
    }
    String plain = text.replaceAll("\\p{Cntrl}", " ");
    return plain.length() <= longest ? plain : plain.substring(0, longest - 1) + "…";
  }
}
