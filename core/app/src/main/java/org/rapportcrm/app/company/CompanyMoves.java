package org.rapportcrm.app.company;

import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.duplicate.merge.MergeKind;
import org.rapportcrm.app.duplicate.merge.MergeRows;
import org.rapportcrm.app.duplicate.merge.Movable;

/**
 * Everything of the core that moves when two companies become one, and back. A feature with rows of
 * its own names its table here.
 */
final class CompanyMoves {

  private static final String COMPANY = MergeKind.COMPANY.owner();
  private static final String REFERENCE = "company_ref";
  private static final Movable CONTACTS = Movable.of("contact", COMPANY);

  private static final List<Movable> TABLES =
      List.of(
          CONTACTS,
          Movable.of("deal", COMPANY),
          Movable.of("task", COMPANY),
          Movable.of("account_plan", COMPANY),
          Movable.of("interaction", COMPANY),
          Movable.of("company_interaction", COMPANY),
          Movable.of("relation_company", COMPANY),
          Movable.of("reach_email", COMPANY),
          Movable.of("reach_phone", COMPANY),
          Movable.of("reach_address", COMPANY),
          Movable.pointing("custom_contact", REFERENCE),
          Movable.pointing("custom_company", REFERENCE),
          Movable.pointing("custom_deal", REFERENCE),
          Movable.pointing("custom_purchase", REFERENCE),
          Movable.customOf("custom_company"),
          Movable.of("company", "merged_into"));

  private final Sql sql;
  private final MergeRows rows;
  private final long mergeId;

  CompanyMoves(Sql sql, long mergeId) {
    this.sql = sql;
    this.rows = new MergeRows(sql, MergeKind.COMPANY, mergeId);
    this.mergeId = mergeId;
  }

  /** Moves all of it. */
  void move(long keptId, long mergedId) {
    rows.moveAll(TABLES, keptId, mergedId);
    contactsAreOther();
  }

  /** Gives all of it back. */
  void moveBack(long keptId, long mergedId) {
    rows.moveAllBack(TABLES, keptId, mergedId);
    contactsAreOther();
  }

  /** A form that was open with the old company must not bring it back. */
  private void contactsAreOther() {
    sql.update(
        "update contact set version = version + 1 where id in " + rows.moved(),
        mergeId,
        CONTACTS.what());
  }

  /** Keys of the contacts that moved. */
  List<Long> contacts() {
    return rows.remembered(CONTACTS.what());
  }
}
