package org.rapportcrm.emailcampaigns.report;

import org.rapportcrm.api.message.Deliveries;

/**
 * Shares of a campaign, between 0 and 1; {@code null} while nothing was delivered.
 *
 * <p>Delivered is what the mail servers took. Openings and clicks count people once, and only
 * people: machines that load pictures and follow links are shown apart, never in a rate.
 *
 * @param opened people who opened, of those delivered (catalogue 7)
 * @param clicked people who clicked, of those delivered (catalogue 8)
 * @param unsubscribed of those delivered
 */
public record Rates(Double opened, Double clicked, Double unsubscribed) {

  /** The shares that a report gives. Pure. */
  public static Rates of(Deliveries.Report report) {
    long delivered = report.sent();
    return new Rates(
        share(report.opens().people(), delivered),
        share(report.clicks().people(), delivered),
        share(report.unsubscribed(), delivered));
  }

  /** A part of the whole; {@code null} without a whole. Pure. */
  public static Double share(long part, long whole) {
    return whole == 0 ? null : (double) part / whole;
  }
}
