package org.rapportcrm.app.dashboard;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/**
 * The numbers on top of the dashboard.
 *
 * @param contacts contacts in all
 * @param newContacts of these, created in the last 30 days
 * @param purchases in the last 30 days, without refunded ones
 * @param revenue their sum in {@code currency}
 * @param currency the currency of most purchases of the last year; {@code null} without purchases
 * @param months the last twelve months, oldest first, without refunded purchases
 */
public record Overview(
    long contacts,
    long newContacts,
    long purchases,
    BigDecimal revenue,
    String currency,
    List<Month> months) {

  /** One month's purchases in the overview's currency. */
  public record Month(YearMonth month, long count, BigDecimal sum) {}
}
