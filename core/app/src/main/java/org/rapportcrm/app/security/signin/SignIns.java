package org.rapportcrm.app.security.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.security.Identities;
import org.rapportcrm.app.security.Identity;
import org.rapportcrm.app.security.secret.RandomToken;

/**
 * Browsers that are signed in: a row each, with the hash of the secret in the browser's cookie.
 * They outlive a redeployment, and end with sign-out, a new password, deactivation, a week without
 * use or thirty days.
 */
@ApplicationScoped
public class SignIns {

  /** The longest a browser stays signed in. */
  public static final Duration LIFE = Duration.ofDays(30);

  /** How long a browser stays signed in without being used. */
  public static final Duration IDLE = Duration.ofDays(7);

  private static final Duration NOTED_EVERY = Duration.ofMinutes(5);
  private static final int USER_AGENT = 300;

  private Sql sql;
  private Clock clock;
  private Identities identities;

  /** For the container. */
  protected SignIns() {}

  @Inject
  SignIns(Sql sql, Clock clock, Identities identities) {
    this.sql = sql;
    this.clock = clock;
    this.identities = identities;
  }

  /** A browser, as its owner sees it. */
  public record Browser(
      long id,
      Instant createdAt,
      Instant lastUsed,
      String address,
      String userAgent,
      boolean strong,
      String how) {}

  /** Signs a browser in; answers the secret for its cookie. */
  @Transactional
  public String open(long user, String address, String userAgent, Way way) {
    Instant now = clock.instant();
    String secret = RandomToken.make("");
    sql.update(
        "insert into sign_in (user_id, token_hash, created_at, last_used, expires_at, address,"
            + " user_agent, strong, how, provider_hint) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        user,
        RandomToken.hash(secret),
        now,
        now,
        now.plus(LIFE),
        address,
        userAgent == null || userAgent.length() <= USER_AGENT
            ? userAgent
            : userAgent.substring(0, USER_AGENT),
        way.strong(),
        way.how(),
        way.hint());
    return secret;
  }

  /** Who is signed in with the cookie of this secret. */
  public Optional<Identity> find(String secret) {
    Instant now = clock.instant();
    record Found(Identity identity, Instant lastUsed) {}
    Optional<Found> found =
        sql.first(
            "select s.id as sign_in, s.last_used, s.strong, "
                + Identities.COLUMNS
                + " from sign_in s join app_user u on u.id = s.user_id"
                + " where s.token_hash = ? and s.expires_at > ? and s.last_used > ?"
                + " and u.active = true",
            row ->
                new Found(
                    identities.bySignIn(row, row.getLong("sign_in")),
                    Sql.instant(row, "last_used")),
            RandomToken.hash(secret),
            now,
            now.minus(IDLE));
    found
        .filter(it -> it.lastUsed().plus(NOTED_EVERY).isBefore(now))
        .ifPresent(
            it ->
                sql.update(
                    "update sign_in set last_used = ? where id = ?", now, it.identity().signIn()));
    return found.map(Found::identity);
  }

  /** A user's browsers, the last used first. */
  public List<Browser> of(long user) {
    return sql.list(
        "select id, created_at, last_used, address, user_agent, strong, how from sign_in"
            + " where user_id = ? order by last_used desc",
        row ->
            new Browser(
                row.getLong("id"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "last_used"),
                row.getString("address"),
                row.getString("user_agent"),
                row.getBoolean("strong"),
                row.getString("how")),
        user);
  }

  /** By what a browser was signed in; empty when it no longer is. */
  public Optional<Way> way(long id) {
    return sql.first(
        "select how, strong, provider_hint from sign_in where id = ?",
        row -> new Way(row.getString(1), row.getBoolean(2), row.getString(3)),
        id);
  }

  /** Signs one browser out. */
  @Transactional
  public void close(long id) {
    sql.update("delete from sign_in where id = ?", id);
  }

  /** Signs one of a user's browsers out; answers whether there was such a one. */
  @Transactional
  public boolean close(long user, long id) {
    return sql.update("delete from sign_in where id = ? and user_id = ?", id, user) > 0;
  }

  /** From now on it counts that more than a password was shown in this browser. */
  @Transactional
  public void strengthen(long id) {
    sql.update("update sign_in set strong = true where id = ?", id);
  }

  /**
   * Signs a user's browsers out.
   *
   * @param except the one to leave; {@code null} for none
   */
  @Transactional
  public void closeAll(long user, Long except) {
    sql.update(
        "delete from sign_in where user_id = ? and id <> ?", user, except == null ? -1L : except);
  }

  /**
   * Signs a user out of the browsers that were signed in by one way.
   *
   * @param how as {@link Way#how} names it
   * @param except the one to leave; {@code null} for none
   */
  @Transactional
  public void closeAll(long user, String how, Long except) {
    sql.update(
        "delete from sign_in where user_id = ? and how = ? and id <> ?",
        user,
        how,
        except == null ? -1L : except);
  }

  /** Forgets those that are over. */
  public int purge() {
    Instant now = clock.instant();
    return sql.update(
        "delete from sign_in where expires_at < ? or last_used < ?", now, now.minus(IDLE));
  }
}
