package org.rapportcrm.app.contact.find;

import java.util.List;
import java.util.function.Function;
import org.rapportcrm.app.view.Column;
import org.rapportcrm.app.view.Columns;
import org.rapportcrm.app.view.Look;
import org.rapportcrm.app.view.Word;

/** What a list of contacts can show. */
public final class ContactColumns {

  /** What somebody spent: on the page in each currency, in files the plain sum. */
  public static final String SPENT = "purchaseSum";

  /** Lists on which somebody stands, with the role in brackets; read besides the row. */
  public static final String LISTS = "lists";

  /** The columns that every installation has, in their usual order. */
  public static final Columns<ContactRow> ALL =
      new Columns<>(
          List.of(
              Column.<ContactRow>of("name", "contacts.name", Look.NAME, ContactRow::displayName)
                  .sortedBy("name")
                  .changing("firstName,lastName")
                  .asUsual(),
              field("email", Look.LTR, ContactRow::email).changing("email").asUsual(),
              Column.<ContactRow>of(
                      "lifeStage", "contacts.field.lifeStage", Look.BADGE, ContactColumns::stage)
                  .changing("lifeStage")
                  .asUsual(),
              Column.<ContactRow>of("tags", "tags.title", Look.CHIPS, ContactRow::tags).asUsual(),
              Column.<ContactRow>besides(LISTS, "lists.and-groups", Look.CHIPS),
              Column.<ContactRow>of(
                      "purchaseCount", "purchases.title", Look.NUMBER, ContactRow::purchaseCount)
                  .sortedBy("purchaseCount")
                  .asUsual(),
              Column.<ContactRow>of(SPENT, "contacts.spent", Look.NUMBER, ContactRow::purchaseSum)
                  .sortedBy("purchaseSum")
                  .asUsual(),
              Column.<ContactRow>of(
                      "lastPurchase",
                      "contacts.last-purchase",
                      Look.MOMENT,
                      ContactRow::lastPurchase)
                  .sortedBy("lastPurchase")
                  .asUsual(),
              field("firstName", Look.TEXT, ContactRow::firstName).changing("firstName"),
              field("lastName", Look.TEXT, ContactRow::lastName).changing("lastName"),
              field("phone", Look.LTR, ContactRow::phone).changing("phone"),
              field("company", Look.TEXT, ContactRow::company).changing("company"),
              field("jobTitle", Look.TEXT, ContactRow::jobTitle).changing("jobTitle"),
              Column.<ContactRow>of("owner", "contacts.owner", Look.TEXT, ContactRow::owner)
                  .changing("ownerId"),
              field("source", Look.TEXT, ContactRow::source).changing("source"),
              field("city", Look.TEXT, ContactRow::city).changing("city"),
              field("country", Look.TEXT, ContactRow::country).changing("country"),
              field("language", Look.LTR, ContactRow::language).changing("language"),
              field("externalId", Look.LTR, ContactRow::externalId).changing("externalId"),
              Column.<ContactRow>of(
                      "createdAt", "contacts.created", Look.MOMENT, ContactRow::createdAt)
                  .sortedBy("created"),
              Column.<ContactRow>of(
                      "updatedAt", "contacts.updated", Look.MOMENT, ContactRow::updatedAt)
                  .sortedBy("updated"),
              Column.<ContactRow>of("id", "views.key", Look.NUMBER, ContactRow::id)));

  private ContactColumns() {}

  private static Column<ContactRow> field(
      String name, Look look, Function<ContactRow, Object> value) {
    return Column.of(name, "contacts.field." + name, look, value);
  }

  private static Word stage(ContactRow row) {
    return new Word(row.lifeStage(), "contacts.stage." + row.lifeStage());
  }
}
