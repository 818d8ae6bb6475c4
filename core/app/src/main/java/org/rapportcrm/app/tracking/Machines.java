package org.rapportcrm.app.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Tells machines from people: mail programs that fetch all pictures beforehand, gateways that
 * follow every link. Pure.
 */
final class Machines {

  /** Nobody reads faster than this. */
  static final Duration TOO_SOON = Duration.ofSeconds(2);

  private static final Pattern AGENT =
      Pattern.compile(
          "bot\\b|crawl|spider|scan|preview|prefetch|headless|python|curl/|wget|^java|okhttp"
              + "|go-http-client|libwww|barracuda|proofpoint|mimecast|symantec|trendmicro|sophos",
          Pattern.CASE_INSENSITIVE);

  private Machines() {}

  /**
   * Whether the request itself gives a machine away.
   *
   * @param header gives a header's value by name, or {@code null}
   */
  static boolean isMachine(String method, UnaryOperator<String> header) {
    String agent = header.apply("User-Agent");
    return method.equals("HEAD")
        || isPrefetch(header.apply("Purpose"))
        || isPrefetch(header.apply("Sec-Purpose"))
        || isPrefetch(header.apply("X-Purpose"))
        || isPrefetch(header.apply("X-Moz"))
        || agent == null
        || agent.isBlank()
        || agent.strip().equals("Mozilla/5.0")
        || AGENT.matcher(agent).find();
  }

  /**
   * Whether it came so soon after the mail server took the message that nobody can have read it.
   */
  static boolean isTooSoon(Instant accepted, Instant seen) {
    return accepted == null || seen.isBefore(accepted.plus(TOO_SOON));
  }

  private static boolean isPrefetch(String value) {
    return value != null && (value.contains("prefetch") || value.contains("preview"));
  }
}
