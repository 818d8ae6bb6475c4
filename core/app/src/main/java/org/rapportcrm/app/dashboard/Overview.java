package org.rapportcrm.app.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The numbers on top of the dashboard.
 *
 * @param contacts contacts in all
 * @param newContacts of these, created in the last 30 days
 * @param purchases in the last 30 days, without refunded ones
 * @param revenue their sum in {@code currency}
 * @param currency the currency of most purchases of the last year; {@code null} without purchases
 * @param days the days of the last year that had purchases, without refunded ones
 */
public record Overview(
    long contacts,
    long newContacts,
    long purchases,
    BigDecimal revenue,
    String currency,
    List<Day> days) {

  /** One day's purchases in the overview's currency; the day is that of UTC. */
  public record Day(LocalDate day, BigDecimal sum) {}
}
