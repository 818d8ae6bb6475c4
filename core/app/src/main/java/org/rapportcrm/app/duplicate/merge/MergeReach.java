package org.rapportcrm.app.duplicate.merge;

import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.contact.ContactText;

/**
 * Further addresses and numbers of a merge: what the kept record does not show as its first one
 * stands behind, so that nothing by which it was reached is lost.
 */
public final class MergeReach {

  private static final String EMAILS = "reach_email+";
  private static final String PHONES = "reach_phone+";
  private static final String PLACES = "reach_address+";

  /** More than a record has further addresses of its own. */
  private static final int BEHIND = 100;

  private final Sql sql;
  private final MergeRows rows;
  private final String owner;
  private final long mergeId;

  /** For one merge. */
  public MergeReach(Sql sql, MergeKind kind, long mergeId) {
    this.sql = sql;
    this.rows = new MergeRows(sql, kind, mergeId);
    this.owner = kind.owner();
    this.mergeId = mergeId;
  }

  /** How a record was reached first; {@code null} for what is not known. */
  public record First(
      String email,
      String phone,
      String street,
      String city,
      String region,
      String postcode,
      String country) {

    private boolean samePlace(First other) {
      return place().equals(other.place());
    }

    private String place() {
      List<String> parts = new ArrayList<>();
      for (String part : new String[] {street, city, region, postcode, country}) {
        parts.add(part == null ? "" : Folding.fold(part));
      }
      return String.join("|", parts);
    }

    private boolean isNowhere() {
      return street == null && city == null && postcode == null;
    }
  }

  /**
   * Keeps what was first of either record and is not the kept one's first now. A merged contact
   * must hold its address no more.
   */
  public void keep(long keptId, First now, First... before) {
    shift(BEHIND);
    for (First was : before) {
      String folded = ContactText.emailFolded(was.email());
      if (folded != null && !folded.equals(ContactText.emailFolded(now.email()))) {
        addEmail(keptId, was.email(), folded);
      }
      String digits = ContactText.phoneDigits(was.phone());
      if (digits != null && !digits.equals(ContactText.phoneDigits(now.phone()))) {
        addPhone(keptId, was.phone(), digits);
      }
      if (!was.isNowhere() && !was.samePlace(now)) {
        addPlace(keptId, was);
      }
    }
  }

  private void addEmail(long keptId, String address, String folded) {
    boolean known =
        sql.number(
                "select count(*) from reach_email where %s = ? and address_folded = ?"
                    .formatted(owner),
                keptId,
                folded)
            > 0;
    if (!known) {
      long id =
          sql.insert(
              ("insert into reach_email (%s, position, kind, address,"
                      + " address_folded) values (?, ?, 'other', ?, ?)")
                  .formatted(owner),
              keptId,
              next("reach_email", keptId),
              address,
              folded);
      rows.remember(EMAILS, List.of(id));
    }
  }

  private void addPhone(long keptId, String number, String digits) {
    boolean known =
        sql.number(
                "select count(*) from reach_phone where %s = ? and digits = ?".formatted(owner),
                keptId,
                digits)
            > 0;
    if (!known) {
      long id =
          sql.insert(
              ("insert into reach_phone (%s, position, kind, number, digits) values"
                      + " (?, ?, 'other', ?, ?)")
                  .formatted(owner),
              keptId,
              next("reach_phone", keptId),
              number,
              digits);
      rows.remember(PHONES, List.of(id));
    }
  }

  private void addPlace(long keptId, First was) {
    long id =
        sql.insert(
            ("insert into reach_address (%s, position, kind, street, city, region, postcode, country)"
                    + " values (?, ?, 'other', ?, ?, ?, ?, ?)")
                .formatted(owner),
            keptId,
            next("reach_address", keptId),
            was.street(),
            was.city(),
            was.region(),
            was.postcode(),
            was.country());
    rows.remember(PLACES, List.of(id));
  }

  /** Behind the kept record's own and before those that moved. */
  private int next(String table, long keptId) {
    return (int)
        sql.number(
            "select coalesce(max(position), 0) + 1 from %s where %s = ? and id not in %s"
                .formatted(table, owner, rows.moved()),
            keptId,
            mergeId,
            table + "." + owner);
  }

  private void shift(int by) {
    for (String table : List.of("reach_email", "reach_phone", "reach_address")) {
      sql.update(
          "update %s set position = position + ? where id in %s".formatted(table, rows.moved()),
          by,
          mergeId,
          table + "." + owner);
    }
  }

  /** Takes away what {@link #keep} added. */
  public void forget() {
    shift(-BEHIND);
    delete("delete from reach_email where id = any(?)", EMAILS);
    delete("delete from reach_phone where id = any(?)", PHONES);
    delete("delete from reach_address where id = any(?)", PLACES);
  }

  private void delete(String statement, String what) {
    List<Long> ids = rows.remembered(what);
    if (!ids.isEmpty()) {
      sql.update(statement, ids);
    }
  }

  /** The folded words by which a record is found through its further addresses and numbers. */
  public String furtherWords(long id) {
    return ContactText.furtherWords(
        texts("select address from reach_email where %s = ?", id),
        texts("select number from reach_phone where %s = ?", id));
  }

  private List<String> texts(String select, long id) {
    return sql.list(
        select.formatted(owner) + " order by position, id", row -> row.getString(1), id);
  }
}
