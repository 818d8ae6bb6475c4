package org.rapportcrm.app.contact;

import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.text.Folding;

/**
 * Further addresses and numbers of a merge: what the kept contact does not show as its first one
 * stands behind, so that nothing by which the person was reached is lost.
 */
final class MergeReach {

  private static final String EMAILS = "reach_email+";
  private static final String PHONES = "reach_phone+";
  private static final String PLACES = "reach_address+";

  private static final String MOVED =
      " (select row_id from contact_merge_row where merge_id = ? and what = ?)";

  /** More than a contact has further addresses of its own. */
  private static final int BEHIND = 100;

  private final Sql sql;
  private final MergeRows rows;
  private final long mergeId;

  MergeReach(Sql sql, long mergeId) {
    this.sql = sql;
    this.rows = new MergeRows(sql, mergeId);
    this.mergeId = mergeId;
  }

  /** How a contact was reached first. */
  record First(
      String email,
      String phone,
      String street,
      String city,
      String region,
      String postcode,
      String country) {

    static First of(Contact contact) {
      return new First(
          contact.get(ContactField.EMAIL),
          contact.get(ContactField.PHONE),
          contact.get(ContactField.STREET),
          contact.get(ContactField.CITY),
          contact.get(ContactField.REGION),
          contact.get(ContactField.POSTCODE),
          contact.get(ContactField.COUNTRY));
    }

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
   * Keeps what was first of either contact and is not the kept one's first now. The merged contact
   * must hold its address no more.
   */
  void keep(long keptId, First now, First... before) {
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
                "select count(*) from reach_email where contact_id = ? and address_folded = ?",
                keptId,
                folded)
            > 0;
    if (!known) {
      long id =
          sql.insert(
              "insert into reach_email (contact_id, position, kind, address, address_folded) values"
                  + " (?, ?, 'other', ?, ?)",
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
                "select count(*) from reach_phone where contact_id = ? and digits = ?",
                keptId,
                digits)
            > 0;
    if (!known) {
      long id =
          sql.insert(
              "insert into reach_phone (contact_id, position, kind, number, digits) values"
                  + " (?, ?, 'other', ?, ?)",
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
            "insert into reach_address (contact_id, position, kind, street, city, region, postcode,"
                + " country) values (?, ?, 'other', ?, ?, ?, ?, ?)",
            keptId,
            next("reach_address", keptId),
            was.street(),
            was.city(),
            was.region(),
            was.postcode(),
            was.country());
    rows.remember(PLACES, List.of(id));
  }

  /** Behind the kept contact's own and before those that moved. */
  private int next(String table, long contactId) {
    return (int)
        sql.number(
            ("select coalesce(max(position), 0) + 1 from %s where contact_id = ? and id not in"
                    + MOVED)
                .formatted(table),
            contactId,
            mergeId,
            table + ".contact_id");
  }

  private void shift(int by) {
    for (String table : List.of("reach_email", "reach_phone", "reach_address")) {
      sql.update(
          ("update %s set position = position + ? where id in" + MOVED).formatted(table),
          by,
          mergeId,
          table + ".contact_id");
    }
  }

  /** Takes away what {@link #keep} added. */
  void forget() {
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

  /** Makes the contact found by its further addresses and numbers. */
  void index(long contactId, String words) {
    String further =
        ContactText.furtherWords(
            texts("select address from reach_email where contact_id = ?", contactId),
            texts("select number from reach_phone where contact_id = ?", contactId));
    sql.update(
        "update contact set further_words = ?, search_text = ? where id = ?",
        further,
        (words + " " + further).strip(),
        contactId);
  }

  private List<String> texts(String select, long contactId) {
    return sql.list(select + " order by position, id", row -> row.getString(1), contactId);
  }
}
