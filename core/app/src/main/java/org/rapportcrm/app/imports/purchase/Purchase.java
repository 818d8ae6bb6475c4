package org.rapportcrm.app.imports.purchase;

import java.math.BigDecimal;
import java.time.Instant;
import org.rapportcrm.api.contact.PurchaseView;
import org.rapportcrm.app.imports.custom.CustomBefore;
import org.rapportcrm.app.imports.custom.CustomCells;
import org.rapportcrm.app.imports.write.Person;
import org.rapportcrm.app.imports.write.Trace;

/** A purchase while a batch is worked on. */
final class Purchase {

  /** 0 until a new one is stored. */
  long id;

  final String key;
  final Instant at;
  final BigDecimal amount;
  final String currency;
  String description;
  boolean refunded;

  /** Whether this batch refunds it. */
  boolean refundNow;

  final CustomCells custom = new CustomCells();

  private boolean described;
  private String descriptionBefore;

  private final long contactId;
  private final Person person;

  Purchase(
      long id,
      long contactId,
      Person person,
      String key,
      Instant at,
      BigDecimal amount,
      String currency) {
    this.id = id;
    this.contactId = contactId;
    this.person = person;
    this.key = key;
    this.at = at;
    this.amount = amount;
    this.currency = currency;
  }

  /** A new one. */
  static Purchase fresh(PurchaseRow row, Person person) {
    Purchase purchase =
        new Purchase(0, 0, person, row.key(), row.at(), row.amount(), row.currency());
    purchase.description = row.description();
    purchase.refunded = row.refunded();
    purchase.refundNow = row.refunded();
    return purchase;
  }

  /** Takes over another description. */
  void describe(String text) {
    descriptionBefore = described ? descriptionBefore : description;
    described = true;
    description = text;
  }

  /** Notes what is stored of it. */
  void traceBefore(Trace trace) {
    trace.before(
        contactId,
        PurchaseBefore.RECORD,
        id,
        new PurchaseBefore(
                key, described, descriptionBefore, description, refundNow, CustomBefore.of(custom))
            .json());
  }

  /** The contact's key; known for a new contact once that is stored. */
  long contactId() {
    return person == null ? contactId : person.id();
  }

  boolean isOf(Person other) {
    return person == null ? contactId == other.id() : person == other;
  }

  boolean sameAs(PurchaseRow row) {
    return amount.compareTo(row.amount()) == 0
        && currency.equals(row.currency())
        && at.equals(row.at());
  }

  PurchaseView view(boolean asRefunded) {
    return new PurchaseView(id, contactId(), key, at, amount, currency, asRefunded);
  }
}
