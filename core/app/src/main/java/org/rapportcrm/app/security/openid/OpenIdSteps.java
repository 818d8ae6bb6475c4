package org.rapportcrm.app.security.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.security.secret.RandomToken;
import org.rapportcrm.app.security.secret.SecretKey;

/**
 * Ways out to the provider that have not come back yet. Each is tied to the browser that went,
 * holds for ten minutes and is taken once; a browser may have several, in several tabs.
 */
@ApplicationScoped
public class OpenIdSteps {

  /** How long somebody may stay at the provider. */
  public static final Duration LIFE = Duration.ofMinutes(10);

  /** How many ways out one network address may have at a time; an office shares one. */
  static final int PER_ADDRESS = 200;

  private Sql sql;
  private Clock clock;
  private SecretKey key;

  /** For the container. */
  protected OpenIdSteps() {}

  @Inject
  OpenIdSteps(Sql sql, Clock clock, SecretKey key) {
    this.sql = sql;
    this.clock = clock;
    this.key = key;
  }

  /**
   * Begins one.
   *
   * @param browser the secret in the browser's cookie
   * @return the state that goes along; empty when too many are open from this address
   */
  Optional<String> open(String browser, String address, String next) {
    long there =
        sql.number(
            "select count(*) from openid_step where address = ? and expires_at > ?",
            address,
            clock.instant());
    if (there >= PER_ADDRESS) {
      return Optional.empty();
    }
    String state = RandomToken.make("");
    sql.update(
        "insert into openid_step (state_hash, browser_hash, next_path, address, expires_at)"
            + " values (?, ?, ?, ?, ?)",
        RandomToken.hash(state),
        RandomToken.hash(browser),
        next == null || next.length() > 2000 ? null : next,
        address,
        clock.instant().plus(LIFE));
    return Optional.of(state);
  }

  /**
   * Where somebody wanted to go who comes back.
   *
   * @param next {@code null} for nowhere
   */
  record Back(String next) {}

  /** Takes one; of two requests with the same state one gets it, and no other browser does. */
  Optional<Back> take(String state, String browser) {
    if (state == null || browser == null) {
      return Optional.empty();
    }
    String hash = RandomToken.hash(state);
    String owner = RandomToken.hash(browser);
    Optional<Back> found =
        sql.first(
            "select next_path from openid_step where state_hash = ? and browser_hash = ?"
                + " and expires_at > ?",
            row -> new Back(row.getString(1)),
            hash,
            owner,
            clock.instant());
    boolean mine =
        found.isPresent() && sql.update("delete from openid_step where state_hash = ?", hash) == 1;
    return mine ? found : Optional.empty();
  }

  /** What the provider puts into the token of this way, so that no other token fits. */
  String nonce(String state) {
    return derived("openid-nonce", state);
  }

  /** What proves to the provider that the code comes back to whoever asked (RFC 7636). */
  String verifier(String state) {
    return derived("openid-verifier", state);
  }

  /** What the provider is told of the verifier beforehand. */
  static String challenge(String verifier) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return text(digest.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** Forgets those who did not come back. */
  public int purge() {
    return sql.update("delete from openid_step where expires_at < ?", clock.instant());
  }

  private String derived(String purpose, String state) {
    return text(key.mac(purpose, state.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
