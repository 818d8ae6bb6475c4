package org.rapportcrm.app.purchase;

import java.util.List;
import org.rapportcrm.app.view.Column;
import org.rapportcrm.app.view.Columns;
import org.rapportcrm.app.view.Look;
import org.rapportcrm.app.view.Money;

/** What a list of purchases can show. */
public final class PurchaseColumns {

  /** The columns that every installation has, in their usual order. */
  public static final Columns<PurchaseRow> ALL =
      new Columns<>(
          List.of(
              Column.<PurchaseRow>of("at", "purchases.at", Look.MOMENT, PurchaseRow::at)
                  .sortedBy("at")
                  .asUsual(),
              Column.<PurchaseRow>of(
                      "contact", "contacts.contact", Look.NAME, PurchaseRow::contactName)
                  .asUsual(),
              Column.<PurchaseRow>of(
                      "externalId", "purchases.number", Look.LTR, PurchaseRow::number)
                  .asUsual(),
              Column.<PurchaseRow>of(
                      "description", "purchases.description", Look.TEXT, PurchaseRow::description)
                  .asUsual(),
              Column.<PurchaseRow>of(
                      "amount",
                      "purchases.amount",
                      Look.MONEY,
                      row -> Money.of(row.amount(), row.currency()))
                  .sortedBy("amount")
                  .asUsual(),
              Column.<PurchaseRow>of(
                      "refundedAt", "purchases.refunded", Look.MOMENT, PurchaseRow::refundedAt)
                  .asUsual(),
              Column.<PurchaseRow>of(
                  "source", "contacts.field.source", Look.TEXT, PurchaseRow::source),
              Column.<PurchaseRow>of(
                  "contactId", "views.contact-key", Look.NUMBER, PurchaseRow::contactId),
              Column.<PurchaseRow>of("id", "views.key", Look.NUMBER, PurchaseRow::id)));

  private PurchaseColumns() {}
}
