package org.rapportcrm.app.purchase.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.rapportcrm.app.imports.parse.MoneyParser;
import org.rapportcrm.app.imports.parse.MoneyStyle;
import org.rapportcrm.app.input.Values;

/** What a person typed about a purchase, as REST would have sent it. Pure. */
public final class PurchaseForm {

  private PurchaseForm() {}

  /**
   * Amounts may be typed in the way of any of the three languages, with or without a currency; days
   * are those of the person's zone and begin where they begin, as in an import; today is now.
   */
  public static Values values(Map<String, String> typed, Instant now, ZoneId zone) {
    Map<String, String> values = new TreeMap<>(typed);
    String amount = typed.get("amount");
    if (amount != null) {
      MoneyParser.parse(amount, MoneyStyle.POINT)
          .ifPresent(
              money -> {
                values.put("amount", money.amount().toPlainString());
                String currency = typed.get("currency");
                if (money.currency() != null && (currency == null || currency.isBlank())) {
                  values.put("currency", money.currency());
                }
              });
    }
    String day = typed.get("at");
    if (day != null && !day.isBlank()) {
      values.put("at", moment(day.strip(), now, zone));
    }
    return new Values(values);
  }

  private static String moment(String day, Instant now, ZoneId zone) {
    try {
      LocalDate date = LocalDate.parse(day);
      return date.equals(LocalDate.ofInstant(now, zone))
          ? now.toString()
          : date.atStartOfDay(zone).toInstant().toString();
    } catch (DateTimeException e) {
      return day;
    }
  }
}
