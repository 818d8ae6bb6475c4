package org.rapportcrm.app.imports.purchase;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import org.rapportcrm.api.imports.ImportContext;
import org.rapportcrm.api.imports.ImportRow;
import org.rapportcrm.app.contact.ContactText;
import org.rapportcrm.app.imports.write.RowKey;

/**
 * What a row says about a purchase.
 *
 * @param key its number, or one made of the row
 * @param currency {@code null} when the row names one that does not exist
 * @param description at most 1,000 characters, or {@code null}
 */
record PurchaseRow(
    long line,
    String key,
    Instant at,
    BigDecimal amount,
    String currency,
    String description,
    boolean refunded) {

  static PurchaseRow of(ImportContext context, ImportRow row) {
    String currency = currency(context, row);
    String number = row.text("externalId");
    BigDecimal amount = row.money("amount").setScale(4);
    Instant at = row.time("at");
    return new PurchaseRow(
        row.line(),
        number != null
            ? number
            : RowKey.of(
                row,
                row.text("customer"),
                ContactText.emailFolded(row.text("email")),
                at.atZone(context.zone()).toLocalDateTime(),
                amount.stripTrailingZeros().toPlainString(),
                currency),
        at,
        amount,
        currency,
        shortened(row.text("description")),
        Boolean.TRUE.equals(row.yesNo("refunded")));
  }

  private static String currency(ImportContext context, ImportRow row) {
    String said = row.text("currency") != null ? row.text("currency") : row.currency("amount");
    String code = said != null ? said : context.option("currency").orElse("USD");
    try {
      return Currency.getInstance(code.strip().toUpperCase(Locale.ROOT)).getCurrencyCode();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String shortened(String text) {
    return text == null || text.length() <= 1000 ? text : text.substring(0, 999) + "…";
  }
}
