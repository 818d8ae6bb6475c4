package org.rapportcrm.app.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.security.secret.RandomToken;

/**
 * Tokens with which programs use REST in a user's name. What a token may do is kept for three
 * seconds, so that hundreds of requests a second cost no query each; a change on this node clears
 * that at once.
 */
@ApplicationScoped
public class ApiTokens {

  /** How long before its end people are told about it. */
  public static final Duration SOON = Duration.ofDays(14);

  private static final Duration KEPT = Duration.ofSeconds(3);
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
  private static final String PREFIX = "rapport_";

  private static final String SELECT =
      "select t.id, t.user_id, u.name as owner, t.name, t.scope, t.created_at, t.expires_at,"
          + " t.last_used from api_token t join app_user u on u.id = t.user_id ";

  @Inject private Sql sql;
  @Inject private Clock clock;
  @Inject private Audit audit;
  @Inject private Identities identities;

  private final Recent<String, Known> recent = new Recent<>(KEPT);
  private final Map<Long, Instant> noted = new ConcurrentHashMap<>();

  /** A token as its owner sees it; the secret is shown once, when it is made. */
  public record Token(
      long id,
      long user,
      String owner,
      String name,
      String scope,
      Instant createdAt,
      Instant expiresAt,
      Instant lastUsed) {}

  private record Known(long id, Identity identity, Instant expiresAt) {}

  /**
   * Makes a token.
   *
   * @param name what it is for, at most 120 characters; perhaps empty
   * @param expiresAt {@code null} for one that holds until it is revoked
   * @return the secret; nobody can read it again
   */
  @Transactional
  public String make(long user, String name, Scope scope, Instant expiresAt) {
    String secret = RandomToken.make(PREFIX);
    long id =
        sql.insert(
            "insert into api_token (user_id, name, token_hash, scope, created_at, expires_at)"
                + " values (?, ?, ?, ?, ?, ?)",
            user,
            name,
            RandomToken.hash(secret),
            scope.word(),
            clock.instant(),
            expiresAt);
    audit.record(
        "token.made", "user " + user, "token " + id + " " + name + ", scope " + scope.word());
    return secret;
  }

  /** Whose token it is, and how far it reaches. */
  public Optional<Identity> find(String secret) {
    Instant now = clock.instant();
    Optional<Known> known =
        recent
            .get(RandomToken.hash(secret), this::read)
            .filter(token -> token.expiresAt() == null || token.expiresAt().isAfter(now));
    known.ifPresent(token -> note(token.id(), now));
    return known.map(Known::identity);
  }

  /** A user's tokens, the newest first. */
  public List<Token> of(long user) {
    return sql.list(SELECT + "where t.user_id = ? order by t.id desc", ApiTokens::token, user);
  }

  /** Everybody's tokens, the newest first: those before the cursor. */
  public Listing<Token> all(String cursor, int limit) {
    List<Token> tokens =
        sql.list(
            SELECT + "where t.id < ? order by t.id desc fetch first ? rows only",
            ApiTokens::token,
            Cursor.id(cursor, Long.MAX_VALUE),
            limit + 1);
    return Listing.page(tokens, limit, last -> Cursor.of(last.id()));
  }

  /** Ends one of a user's tokens; answers whether there was such a one. */
  @Transactional
  public boolean revoke(long user, long id) {
    boolean was = sql.update("delete from api_token where id = ? and user_id = ?", id, user) > 0;
    if (was) {
      audit.record("token.revoked", "user " + user, "token " + id);
    }
    forget();
    return was;
  }

  /** Ends one token, whosever it is; answers whether there was such a one. */
  @Transactional
  public boolean revoke(long id) {
    return sql.maybeNumber("select user_id from api_token where id = ?", id).stream()
        .anyMatch(user -> revoke(user, id));
  }

  /** Ends all of a user's tokens. */
  public void revokeAll(long user) {
    sql.update("delete from api_token where user_id = ?", user);
    forget();
  }

  /** Forgets what was kept, after a change of users, roles or tokens. */
  public void forget() {
    recent.clear();
  }

  private Optional<Known> read(String hash) {
    return sql.first(
        "select t.id as token, t.scope, t.expires_at, "
            + Identities.COLUMNS
            + " from api_token t join app_user u on u.id = t.user_id"
            + " where t.token_hash = ? and u.active = true",
        row ->
            new Known(
                row.getLong("token"),
                identities.byToken(row, Scope.of(row.getString("scope")).orElse(Scope.READ)),
                Sql.instant(row, "expires_at")),
        hash);
  }

  /** Writes down about once a minute that it is in use. */
  private void note(long id, Instant now) {
    Instant before = noted.get(id);
    if (before == null || before.plus(NOTED_EVERY).isBefore(now)) {
      noted.put(id, now);
      sql.update("update api_token set last_used = ? where id = ?", now, id);
    }
  }

  private static Token token(ResultSet row) throws SQLException {
    return new Token(
        row.getLong("id"),
        row.getLong("user_id"),
        row.getString("owner"),
        row.getString("name"),
        row.getString("scope"),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "expires_at"),
        Sql.instant(row, "last_used"));
  }
}
