package org.rapportcrm.emailcampaigns.report;

/**
 * A campaign in one line: how many got it, and how many of these opened and clicked; people only.
 *
 * @param sent 0 before it was started
 */
public record Summary(long recipients, long sent, long opened, long clicked) {

  /** Of a campaign that was not started. */
  static final Summary NONE = new Summary(0, 0, 0, 0);

  /** People who opened, of those sent; {@code null} while nothing was (catalogue 7). */
  public Double openRate() {
    return Rates.share(opened, sent);
  }

  /** People who clicked, of those sent; {@code null} while nothing was (catalogue 8). */
  public Double clickRate() {
    return Rates.share(clicked, sent);
  }
}
