package org.rapportcrm.app.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.input.Input;

/**
 * Checks an address and a password. Whether it was the address or the password that was wrong, and
 * whether there is such a user at all, shows neither in the answer nor in the time it takes.
 */
@ApplicationScoped
public class SignIn {

  private Sql sql;
  private SignInThrottle throttle;
  private SignIns signIns;
  private Audit audit;

  /** For the container. */
  protected SignIn() {}

  /** Over this database. */
  @Inject
  public SignIn(Sql sql, SignInThrottle throttle, SignIns signIns, Audit audit) {
    this.sql = sql;
    this.throttle = throttle;
    this.signIns = signIns;
    this.audit = audit;
  }

  /** How it went. */
  public enum Outcome {
    /** Signed in. */
    WELCOME,
    /** Address and password do not fit, or the user is deactivated. */
    WRONG,
    /** Too many wrong tries; nothing was looked at. */
    WAIT
  }

  /**
   * The result.
   *
   * @param secret for the browser's cookie; only with {@link Outcome#WELCOME}
   */
  public record Result(Outcome outcome, String secret) {}

  private record Account(long id, String name, String hash, boolean active) {}

  /** Tries to sign somebody in. */
  public Result enter(String email, String password, String address, String userAgent) {
    String account = Optional.ofNullable(Input.foldedEmail(email)).orElse("");
    if (account.length() > 320 || account.indexOf('\0') >= 0) {
      account = "";
    }
    long counted = throttle.count(account, address);
    if (counted == 0) {
      return new Result(Outcome.WAIT, null);
    }
    Account found = find(account);
    String given = password == null || password.length() > 1000 ? "" : password;
    boolean right = Passwords.verify(given, found == null ? null : found.hash());
    if (!right || !found.active()) {
      audit.recordAs(account, address, "signIn.refused", null, null);
      return new Result(Outcome.WRONG, null);
    }
    throttle.right(counted);
    audit.recordAs(found.name(), address, "signIn.opened", "user " + found.id(), null);
    return new Result(Outcome.WELCOME, signIns.open(found.id(), address, userAgent));
  }

  private Account find(String account) {
    return sql.first(
            "select id, name, password_hash, active from app_user where email_folded = ?",
            row ->
                new Account(
                    row.getLong("id"),
                    row.getString("name"),
                    row.getString("password_hash"),
                    row.getBoolean("active")),
            account)
        .orElse(null);
  }
}
