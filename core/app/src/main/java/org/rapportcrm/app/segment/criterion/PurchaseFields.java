package org.rapportcrm.app.segment.criterion;

import static org.rapportcrm.api.segment.SegmentCriterion.Type.*;

import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.segment.SegmentCriterion;
import org.rapportcrm.api.segment.SegmentCriterion.Measure;

/**
 * What a contact bought, as fields of rules. Numbers and days are of all purchases that are not
 * refunded; amounts are of those in one currency. Pure.
 */
final class PurchaseFields {

  private static final String NOT_REFUNDED = "refunded_at is null";

  private PurchaseFields() {}

  /**
   * All of them.
   *
   * @param currency the only currency whose amounts count, ISO 4217; empty when all purchases are
   *     in the same, so that the contact's own row holds the sum
   */
  static List<Field> all(Optional<String> currency) {
    String counted = currency.map(code -> NOT_REFUNDED + inside(code)).orElse(NOT_REFUNDED);
    Field sum =
        Field.of(
                SegmentCriterion.sum(
                    "purchases.sum", label("sum"), "purchase", "contact_id", "amount"))
            .where(counted)
            .at("at");
    return List.of(
        Field.of(
                SegmentCriterion.count("purchases.count", label("count"), "purchase", "contact_id"))
            .where(NOT_REFUNDED)
            .at("at")
            .summary("c.purchase_count"),
        currency.isPresent() ? sum : sum.summary("c.purchase_sum"),
        any("average", NUMBER, "contact", "id", average(currency.isPresent(), counted)),
        any("amount", NUMBER, "purchase", "contact_id", "amount").where(counted).at("at"),
        any("first", DATE, "contact", "id", "c.first_purchase"),
        any("last", DATE, "contact", "id", "c.last_purchase"),
        any("description", TEXT, "purchase", "contact_id", "description")
            .where(NOT_REFUNDED)
            .at("at"),
        any("source", TEXT, "purchase", "contact_id", "source").where(NOT_REFUNDED).at("at"));
  }

  /**
   * The code stands in the SQL: what is none counts no purchase rather than becoming part of it.
   */
  private static String inside(String code) {
    return code.matches("[A-Z]{3}") ? " and currency = '" + code + "'" : " and 1 = 0";
  }

  private static String average(boolean several, String counted) {
    return several
        ? "(select round(avg(p.amount), 2) from purchase p where p.contact_id = c.id and p."
            + counted.replace(" and currency", " and p.currency")
            + ")"
        : "round(c.purchase_sum / nullif(c.purchase_count, 0), 2)";
  }

  private static Field any(
      String word, SegmentCriterion.Type type, String table, String contact, String value) {
    return Field.of(
        new SegmentCriterion(
            "purchases." + word,
            label(word),
            type,
            Measure.ANY,
            table,
            contact,
            value,
            null,
            null,
            null));
  }

  private static String label(String word) {
    return "segments.field.purchases." + word;
  }
}
