package org.rapportcrm.app.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapportcrm.app.dashboard.Overview.Day;

/**
 * What was bought on one day in one currency. Pure.
 *
 * @param day in UTC
 * @param purchases how many, refunded ones too
 * @param kept how many were not refunded
 * @param amount the sum of these; {@code null} without any
 */
record DaySales(LocalDate day, String currency, long purchases, long kept, BigDecimal amount) {

  /**
   * The currency of most purchases, of equally many the first by name; {@code null} without any.
   */
  static String mostUsed(List<DaySales> sales) {
    Map<String, Long> purchases =
        sales.stream()
            .collect(
                Collectors.groupingBy(
                    DaySales::currency, Collectors.summingLong(DaySales::purchases)));
    return purchases.entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** The days on which something was bought in this currency and kept. */
  static List<Day> in(String currency, List<DaySales> sales) {
    return sales.stream()
        .filter(sale -> sale.currency().equals(currency) && sale.kept() > 0)
        .map(sale -> new Day(sale.day(), sale.amount()))
        .toList();
  }
}
