package org.rapportcrm.app.security.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.rest.Problem;
import org.rapportcrm.app.rest.ProblemWriter;
import org.rapportcrm.app.security.Identity;
import org.rapportcrm.app.security.http.ClientAddress;
import org.rapportcrm.app.security.secret.RandomToken;

/**
 * Limits requests to REST: for each API token, and for each network address that sends none or a
 * wrong one. Every answer says what is left; 429 says when to come back. Each node counts by
 * itself, so that a limit costs no query; several nodes let through that much each.
 */
@ApplicationScoped
public class RateLimits {

  /** Requests a minute with one token; 0 for no limit. */
  public static final String PER_TOKEN = "rest.perToken";

  /** Requests a minute from one address without a token that holds; 0 for no limit. */
  public static final String PER_ADDRESS = "rest.perAddress";

  /** What a token may when nothing else is set: a thousand requests a second. */
  public static final int USUAL_PER_TOKEN = 60_000;

  /** What a stranger may when nothing else is set. */
  public static final int USUAL_PER_ADDRESS = 3_000;

  private Settings settings;
  private Clock clock;
  private final Windows tokens = new Windows();
  private final Windows addresses = new Windows();

  /** For the container. */
  protected RateLimits() {}

  @Inject
  public RateLimits(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Counts a request and writes what is left into its answer.
   *
   * @return whether it may go on; else it is answered
   */
  public boolean mayPass(
      Identity identity, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Allowance allowance =
        count(identity, request.getHeader("Authorization"), ClientAddress.of(request));
    if (allowance == null) {
      return true;
    }
    response.setHeader("RateLimit-Policy", allowance.policyField());
    response.setHeader("RateLimit", allowance.limitField());
    if (!allowance.isOver()) {
      return true;
    }
    response.setHeader("Retry-After", String.valueOf(allowance.left()));
    ProblemWriter.write(response, problem(allowance));
    return false;
  }

  /**
   * Counts a request of somebody; people in their browser have no token, and are counted by it.
   *
   * @return {@code null} for those who have no limit: the installation's own commands, and all
   *     where a setting says so
   */
  Allowance count(Identity identity, String authorization, String address) {
    if (!identity.known()) {
      return count(addresses, "address", PER_ADDRESS, USUAL_PER_ADDRESS, String.valueOf(address));
    }
    if (identity.userId() == null) {
      return null;
    }
    String key = authorization == null ? "browser " + identity.signIn() : secret(authorization);
    return count(tokens, "token", PER_TOKEN, USUAL_PER_TOKEN, RandomToken.hash(key));
  }

  /** The token alone: more spaces, or another case of the scheme, make no other sender. */
  private static String secret(String authorization) {
    String stripped = authorization.strip();
    return stripped.substring(stripped.indexOf(' ') + 1).strip();
  }

  private Allowance count(Windows windows, String policy, String setting, int usual, String key) {
    long quota = settings.whole("core", setting, usual);
    if (quota <= 0) {
      return null;
    }
    long second = clock.instant().getEpochSecond();
    int most = (int) Math.min(quota, Integer.MAX_VALUE);
    return new Allowance(policy, most, windows.count(key, second), Windows.left(second));
  }

  private static Problem problem(Allowance allowance) {
    return Problem.of(429, "rest.rate." + allowance.policy(), allowance.quota(), allowance.left());
  }
}
