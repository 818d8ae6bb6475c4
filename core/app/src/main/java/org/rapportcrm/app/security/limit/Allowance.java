package org.rapportcrm.app.security.limit;

/**
 * What is left of a limit, as RateLimit fields say it (draft-ietf-httpapi-ratelimit-headers-10).
 *
 * @param policy name of the limit
 * @param quota requests in a window
 * @param sent how many were sent in this one, this request included
 * @param left seconds until the next window
 */
record Allowance(String policy, int quota, int sent, int left) {

  /** Whether this request is one too many. */
  boolean isOver() {
    return sent > quota;
  }

  /** The field {@code RateLimit-Policy}. */
  String policyField() {
    return "\"" + policy + "\";q=" + quota + ";w=" + Windows.SECONDS;
  }

  /** The field {@code RateLimit}. */
  String limitField() {
    return "\"" + policy + "\";r=" + Math.max(0, quota - sent) + ";t=" + left;
  }
}
