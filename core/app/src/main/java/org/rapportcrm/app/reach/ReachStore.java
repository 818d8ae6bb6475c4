package org.rapportcrm.app.reach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.contact.ContactText;

/**
 * Keeps the further mail addresses, numbers and postal addresses of a contact or company, and what
 * the primary ones are for. Call it in the transaction that saves the record.
 */
@ApplicationScoped
public class ReachStore {

  private Sql sql;

  /** For the container. */
  protected ReachStore() {}

  /** Over the database. */
  @Inject
  public ReachStore(Sql sql) {
    this.sql = sql;
  }

  /** Whose they are. */
  public enum Owner {
    CONTACT("contact"),
    COMPANY("company");

    private final String table;

    Owner(String table) {
      this.table = table;
    }

    private String column() {
      return table + "_id";
    }
  }

  /** All ways to reach it, the primary one of each sort first. */
  public Reach of(Owner owner, long id) {
    return new Reach(emails(owner, id), phones(owner, id), addresses(owner, id));
  }

  private List<Line> emails(Owner owner, long id) {
    return lines(owner, id, "email", "email_kind", "reach_email", "address");
  }

  private List<Line> phones(Owner owner, long id) {
    return lines(owner, id, "phone", "phone_kind", "reach_phone", "number");
  }

  private List<Line> lines(
      Owner owner, long id, String column, String kind, String table, String text) {
    List<Line> all = new ArrayList<>();
    first(
            owner,
            id,
            kind + ", " + column,
            row -> new Line(row.getString(1), row.getString(2), true))
        .filter(line -> !line.isBlank())
        .ifPresent(all::add);
    all.addAll(
        sql.list(
            "select kind, %s from %s where %s = ? order by position"
                .formatted(text, table, owner.column()),
            row -> new Line(row.getString(1), row.getString(2), false),
            id));
    return all;
  }

  private List<Place> addresses(Owner owner, long id) {
    List<Place> all = new ArrayList<>();
    first(
            owner,
            id,
            "address_kind, street, city, region, postcode, country",
            row -> place(row, true))
        .filter(place -> !place.isBlank())
        .ifPresent(all::add);
    all.addAll(
        sql.list(
            "select kind, street, city, region, postcode, country from reach_address where "
                + owner.column()
                + " = ? order by position",
            row -> place(row, false),
            id));
    return all;
  }

  private <T> Optional<T> first(Owner owner, long id, String columns, Sql.RowMapper<T> mapper) {
    return sql.first("select " + columns + " from " + owner.table + " where id = ?", mapper, id);
  }

  private static Place place(ResultSet row, boolean primary) throws SQLException {
    return new Place(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        primary);
  }

  /**
   * Writes the lists of a checked wish that say something; the primary values themselves are the
   * record's own columns and are left alone but for their kind.
   */
  public void save(Owner owner, long id, Reach reach) {
    if (reach.emails() != null) {
      kind(owner, id, "email_kind", reach.emails().stream().map(Line::kind).toList());
      replace(owner, id, "reach_email", "address, address_folded", emailRows(owner, id, reach));
    }
    if (reach.phones() != null) {
      kind(owner, id, "phone_kind", reach.phones().stream().map(Line::kind).toList());
      replace(owner, id, "reach_phone", "number, digits", phoneRows(id, reach));
    }
    if (reach.addresses() != null) {
      kind(owner, id, "address_kind", reach.addresses().stream().map(Place::kind).toList());
      replace(
          owner, id, "reach_address", "street, city, region, postcode, country", places(id, reach));
    }
  }

  private void kind(Owner owner, long id, String column, List<String> kinds) {
    sql.update(
        "update %s set %s = ? where id = ?".formatted(owner.table, column),
        kinds.isEmpty() ? null : kinds.get(0),
        id);
  }

  private void replace(Owner owner, long id, String table, String columns, List<Object[]> rows) {
    sql.update("delete from %s where %s = ?".formatted(table, owner.column()), id);
    String marks = ", ?".repeat(columns.split(",").length);
    sql.batch(
        "insert into %s (%s, position, kind, %s) values (?, ?, ?%s)"
            .formatted(table, owner.column(), columns, marks),
        rows);
  }

  private static List<Object[]> emailRows(Owner owner, long id, Reach reach) {
    List<Object[]> rows = new ArrayList<>();
    for (Line line : Reach.further(reach.emails())) {
      String folded = owner == Owner.CONTACT ? ContactText.emailFolded(line.text()) : null;
      rows.add(new Object[] {id, rows.size(), kind(line.kind()), line.text(), folded});
    }
    return rows;
  }

  private static List<Object[]> phoneRows(long id, Reach reach) {
    List<Object[]> rows = new ArrayList<>();
    for (Line line : Reach.further(reach.phones())) {
      rows.add(
          new Object[] {
            id, rows.size(), kind(line.kind()), line.text(), ContactText.phoneDigits(line.text())
          });
    }
    return rows;
  }

  private static List<Object[]> places(long id, Reach reach) {
    List<Object[]> rows = new ArrayList<>();
    for (Place place : Reach.further(reach.addresses())) {
      rows.add(
          new Object[] {
            id,
            rows.size(),
            kind(place.kind()),
            place.street(),
            place.city(),
            place.region(),
            place.postcode(),
            place.country()
          });
    }
    return rows;
  }

  private static String kind(String word) {
    return word == null ? ReachKind.OTHER.word() : word;
  }
}
