package org.rapportcrm.app.deal;

import java.util.List;
import org.rapportcrm.app.view.Column;
import org.rapportcrm.app.view.Columns;
import org.rapportcrm.app.view.Look;
import org.rapportcrm.app.view.Money;
import org.rapportcrm.app.view.Word;

/** What a list of deals can show. */
public final class DealColumns {

  /** The columns that every installation has, in their usual order. */
  public static final Columns<DealRow> ALL =
      new Columns<>(
          List.of(
              Column.<DealRow>of("name", "deals.name", Look.NAME, DealRow::name)
                  .changing("name")
                  .asUsual(),
              Column.<DealRow>of("stage", "deals.stage", Look.BADGE, DealColumns::stage)
                  .changing("stage")
                  .asUsual(),
              Column.<DealRow>of(
                      "amount",
                      "purchases.amount",
                      Look.MONEY,
                      row -> Money.of(row.amount(), row.currency()))
                  .sortedBy("amount")
                  .changing("amount")
                  .asUsual(),
              Column.<DealRow>of("contact", "contacts.contact", Look.TEXT, DealRow::contactName)
                  .asUsual(),
              Column.<DealRow>of("company", "companies.company", Look.TEXT, DealRow::company)
                  .asUsual(),
              Column.<DealRow>of("closesOn", "deals.closesOn", Look.DAY, DealRow::closesOn)
                  .sortedBy("closesOn")
                  .changing("closesOn")
                  .asUsual(),
              Column.<DealRow>of("owner", "contacts.owner", Look.TEXT, DealRow::owner)
                  .changing("ownerId")
                  .asUsual(),
              Column.of("team", "teams.team", Look.TEXT, DealRow::team),
              Column.<DealRow>of(
                      "probability", "deals.probability", Look.NUMBER, DealRow::probability)
                  .changing("probability")
                  .asUsual(),
              Column.<DealRow>of("createdAt", "contacts.created", Look.MOMENT, DealRow::createdAt)
                  .sortedBy("created"),
              Column.<DealRow>of("updatedAt", "contacts.updated", Look.MOMENT, DealRow::updatedAt)
                  .sortedBy("updated"),
              Column.<DealRow>of("id", "views.key", Look.NUMBER, DealRow::id)));

  private DealColumns() {}

  /**
   * A stage that the program knows has a name in every language, one that people made has theirs.
   */
  private static Object stage(DealRow row) {
    return row.stage().titles().any() == null
        ? new Word(row.stage().word(), "deals.stage." + row.stage().word())
        : row.stage().titles().any();
  }
}
