package org.rapportcrm.app.imports.ways;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.contact.ContactText;
import org.rapportcrm.app.data.BulkInsert;
import org.rapportcrm.app.data.BulkInsert.Column;
import org.rapportcrm.app.reach.Line;
import org.rapportcrm.app.reach.Place;

/** Reads and writes the further addresses and numbers of many records in a few statements. */
public final class WaysStore {

  private final Sql sql;
  private final String table;
  private final Sort<Line> emails;
  private final Sort<Line> phones;
  private final Sort<Place> places;

  /**
   * A table of further ones.
   *
   * @param list those of a record
   * @param cells the columns of one, but for owner, position and kind
   */
  private record Sort<T>(
      String table,
      List<String> columns,
      Function<Ways, List<T>> list,
      Function<T, String> kind,
      Function<T, Object[]> cells) {}

  private WaysStore(Sql sql, String table) {
    this.sql = sql;
    this.table = table;
    this.emails =
        new Sort<>(
            "reach_email",
            List.of("address", "address_folded"),
            Ways::emails,
            Line::kind,
            line -> new Object[] {line.text(), folded(line.text())});
    this.phones =
        new Sort<>(
            "reach_phone",
            List.of("number", "digits"),
            Ways::phones,
            Line::kind,
            line -> new Object[] {line.text(), ContactText.phoneDigits(line.text())});
    this.places =
        new Sort<>(
            "reach_address",
            List.of("street", "city", "region", "postcode", "country"),
            Ways::places,
            Place::kind,
            p -> new Object[] {p.street(), p.city(), p.region(), p.postcode(), p.country()});
  }

  /** Those of contacts. */
  public static WaysStore ofContacts(Sql sql) {
    return new WaysStore(sql, "contact");
  }

  /** Those of companies. */
  public static WaysStore ofCompanies(Sql sql) {
    return new WaysStore(sql, "company");
  }

  /** Addresses of companies need not be unlike. */
  private String folded(String address) {
    return table.equals("contact") ? ContactText.emailFolded(address) : null;
  }

  /** What is stored of these records; records of which nothing is said are left out. */
  public Map<Long, Ways> read(Collection<Long> ids) {
    Map<Long, List<Line>> foundEmails = read(emails, ids, WaysStore::line);
    Map<Long, List<Line>> foundPhones = read(phones, ids, WaysStore::line);
    Map<Long, List<Place>> foundPlaces = read(places, ids, WaysStore::place);
    Map<Long, Ways> found = new HashMap<>();
    sql.each(
        "select id, email_kind, phone_kind, address_kind from " + table + " where id = any(?)",
        row -> {
          long id = row.getLong(1);
          Ways ways =
              new Ways(
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  foundEmails.getOrDefault(id, List.of()),
                  foundPhones.getOrDefault(id, List.of()),
                  foundPlaces.getOrDefault(id, List.of()));
          if (!ways.equals(Ways.NONE)) {
            found.put(id, ways);
          }
        },
        ids);
    return found;
  }

  private <T> Map<Long, List<T>> read(Sort<T> sort, Collection<Long> ids, Sql.RowMapper<T> mapper) {
    Map<Long, List<T>> found = new HashMap<>();
    sql.each(
        "select %1$s_id, kind, %2$s from %3$s where %1$s_id = any(?) order by %1$s_id, position"
            .formatted(table, String.join(", ", sort.columns()), sort.table()),
        row -> found.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(mapper.map(row)),
        ids);
    return found;
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(row.getString(2), row.getString(3), false);
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        false);
  }

  /** What is to be written of a record. */
  public record Change(long id, Ways before, Ways after) {}

  /** Writes the further ones; kinds and words are columns of the record's own table. */
  public void write(Collection<Change> changes) {
    write(emails, changes);
    write(phones, changes);
    write(places, changes);
  }

  private <T> void write(Sort<T> sort, Collection<Change> changes) {
    List<Long> cleared = new ArrayList<>();
    List<Object[]> rows = new ArrayList<>();
    for (Change change : changes) {
      List<T> before = sort.list().apply(change.before());
      List<T> after = sort.list().apply(change.after());
      if (before.equals(after)) {
        continue;
      }
      if (!before.isEmpty()) {
        cleared.add(change.id());
      }
      for (T one : after) {
        rows.add(
            row(change.id(), after.indexOf(one), sort.kind().apply(one), sort.cells().apply(one)));
      }
    }
    if (!cleared.isEmpty()) {
      sql.update("delete from %s where %s_id = any(?)".formatted(sort.table(), table), cleared);
    }
    insert(sort).insert(sql, rows);
  }

  private BulkInsert insert(Sort<?> sort) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(table + "_id", "bigint"));
    columns.add(Column.of("position", "bigint"));
    columns.add(Column.text("kind"));
    sort.columns().forEach(name -> columns.add(Column.text(name)));
    return new BulkInsert(sort.table(), "", columns);
  }

  private static Object[] row(long id, int position, String kind, Object[] cells) {
    Object[] row = new Object[3 + cells.length];
    row[0] = id;
    row[1] = (long) position;
    row[2] = kind;
    System.arraycopy(cells, 0, row, 3, cells.length);
    return row;
  }
}
