package org.rapportcrm.app.security.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.rapportcrm.api.data.Sql;

/**
 * Limits wrong passwords: for each account and for each network address, counted in the database so
 * that all nodes count together. A try is written down before the password is looked at, so that
 * tries at the same moment count as well; a right password takes it back.
 */
@ApplicationScoped
public class SignInThrottle {

  /** Over how long tries are counted. */
  public static final Duration WINDOW = Duration.ofMinutes(5);

  /** How many wrong passwords an account may get in that time. */
  public static final int PER_ACCOUNT = 10;

  /** How many an address may send in that time; more, because an office shares one. */
  public static final int PER_ADDRESS = 30;

  private Sql sql;
  private Clock clock;

  /** For the container. */
  protected SignInThrottle() {}

  /** Over this database. */
  @Inject
  public SignInThrottle(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Counts a try.
   *
   * @return its number, for {@link #right}; 0 when there were too many and nothing may be tried
   */
  public long count(String account, String address) {
    Instant now = clock.instant();
    long id =
        sql.insert(
            "insert into sign_in_failure (account, address, at) values (?, ?, ?)",
            account,
            address,
            now);
    // Whoever commits later sees everybody who committed before, in whatever order ids were given
    // out.
    Instant since = now.minus(WINDOW);
    long before =
        sql.number(
            "select count(*) from sign_in_failure where account = ? and at > ? and id <> ?",
            account,
            since,
            id);
    long here =
        sql.number(
            "select count(*) from sign_in_failure where address = ? and at > ? and id <> ?",
            address,
            since,
            id);
    if (before < PER_ACCOUNT && here < PER_ADDRESS) {
      return id;
    }
    // A refused try does not lengthen the wait: else anybody could lock somebody out for good.
    sql.update("delete from sign_in_failure where id = ?", id);
    return 0;
  }

  /** The password was right: the try does not count. */
  public void right(long id) {
    sql.update("delete from sign_in_failure where id = ?", id);
  }

  /** Forgets what is too old to count. */
  public int purge() {
    return sql.update("delete from sign_in_failure where at < ?", clock.instant().minus(WINDOW));
  }
}
