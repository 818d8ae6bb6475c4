package org.rapportcrm.app.security.signin;

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
  private SecondStep step;
  private OtherDoors doors;
  private Audit audit;

  /** For the container. */
  protected SignIn() {}

  /** Over this database. */
  @Inject
  public SignIn(
      Sql sql,
      SignInThrottle throttle,
      SignIns signIns,
      SecondStep step,
      OtherDoors doors,
      Audit audit) {
    this.sql = sql;
    this.throttle = throttle;
    this.signIns = signIns;
    this.step = step;
    this.doors = doors;
    this.audit = audit;
  }

  /** How it went. */
  public enum Outcome {
    /** Signed in. */
    WELCOME,
    /** Address and password do not fit, or the user is deactivated. */
    WRONG,
    /** Too many wrong tries; nothing was looked at. */
    WAIT,
    /** The password was right; a code has to follow. */
    CODE,
    /** The password was right, but this person has to come in through the provider. */
    ELSEWHERE,
    /** The time between password and code is over; the password is asked for again. */
    OVER
  }

  /**
   * The result.
   *
   * @param secret for the browser's cookie: of the sign-in with {@link Outcome#WELCOME}, of the
   *     step with {@link Outcome#CODE}, else {@code null}
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
    if (doors.isClosedTo(found.id())) {
      audit.recordAs(found.name(), address, "signIn.refused", "user " + found.id(), "by password");
      return new Result(Outcome.ELSEWHERE, null);
    }
    return proven(found.id(), found.name(), Way.password(), address, userAgent);
  }

  /**
   * Goes on with somebody who proved who they are: in, or to the code, where it was by one thing
   * alone and they have an authenticator app.
   */
  public Result proven(long user, String name, Way way, String address, String userAgent) {
    if (!way.strong() && step.isNeeded(user)) {
      return new Result(Outcome.CODE, step.open(user, way));
    }
    String how = way.how().equals(Way.PASSWORD) ? null : "with " + way.how();
    audit.recordAs(name, address, "signIn.opened", "user " + user, how);
    return new Result(Outcome.WELCOME, signIns.open(user, address, userAgent, way));
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
