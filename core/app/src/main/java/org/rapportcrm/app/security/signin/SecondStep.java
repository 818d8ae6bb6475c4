package org.rapportcrm.app.security.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.security.factor.SecondFactors;
import org.rapportcrm.app.security.factor.SecondFactors.Proof;
import org.rapportcrm.app.security.secret.RandomToken;

/**
 * The code that follows a right password. Between the two the browser holds a secret that opens
 * nothing but this step, for ten minutes and five wrong codes.
 */
@ApplicationScoped
public class SecondStep {

  /** How long there is between password and code. */
  public static final Duration LIFE = Duration.ofMinutes(10);

  private static final int MOST_FAILURES = 5;

  private Sql sql;
  private Clock clock;
  private SecondFactors factors;
  private SignIns signIns;
  private Audit audit;

  /** For the container. */
  protected SecondStep() {}

  /** Over this database. */
  @Inject
  public SecondStep(Sql sql, Clock clock, SecondFactors factors, SignIns signIns, Audit audit) {
    this.sql = sql;
    this.clock = clock;
    this.factors = factors;
    this.signIns = signIns;
    this.audit = audit;
  }

  private record Step(long id, long user, String name, Way way) {}

  /** Whether this person has to show a code. */
  public boolean isNeeded(long user) {
    return factors.isOn(user);
  }

  /** Begins the step; answers the secret for the browser. */
  public String open(long user, Way way) {
    String secret = RandomToken.make("");
    sql.update(
        "insert into sign_in_step (user_id, token_hash, expires_at, how, provider_hint)"
            + " values (?, ?, ?, ?, ?)",
        user,
        RandomToken.hash(secret),
        clock.instant().plus(LIFE),
        way.how(),
        way.hint());
    return secret;
  }

  /** Whether a browser with this secret may still send a code. */
  public boolean isOpen(String secret) {
    return find(secret).isPresent();
  }

  /** Looks at the code, and signs the browser in when it is right. */
  public SignIn.Result enter(String secret, String code, String address, String userAgent) {
    Optional<Step> step = find(secret);
    if (step.isEmpty()) {
      return new SignIn.Result(SignIn.Outcome.OVER, null);
    }
    long user = step.get().user();
    Proof proof = factors.check(user, code, address);
    if (proof == Proof.WAIT) {
      return new SignIn.Result(SignIn.Outcome.WAIT, null);
    }
    if (proof == Proof.WRONG) {
      sql.update("update sign_in_step set failures = failures + 1 where id = ?", step.get().id());
      audit.recordAs(step.get().name(), address, "signIn.codeRefused", "user " + user, null);
      return new SignIn.Result(SignIn.Outcome.WRONG, null);
    }
    // Of two requests with one secret, one finds the row.
    if (sql.update("delete from sign_in_step where id = ?", step.get().id()) == 0) {
      return new SignIn.Result(SignIn.Outcome.OVER, null);
    }
    audit.recordAs(
        step.get().name(),
        address,
        "signIn.opened",
        "user " + user,
        proof == Proof.RECOVERY ? "with a recovery code" : "with a code");
    return new SignIn.Result(
        SignIn.Outcome.WELCOME, signIns.open(user, address, userAgent, step.get().way().andCode()));
  }

  /** Forgets the steps that nobody took. */
  public int purge() {
    return sql.update("delete from sign_in_step where expires_at < ?", clock.instant());
  }

  private Optional<Step> find(String secret) {
    Instant now = clock.instant();
    return secret == null
        ? Optional.empty()
        : sql.first(
            "select s.id, s.user_id, u.name, s.how, s.provider_hint from sign_in_step s join app_user u on u.id = s.user_id"
                + " where s.token_hash = ? and s.expires_at > ? and s.failures < ?"
                + " and u.active = true",
            row ->
                new Step(
                    row.getLong("id"),
                    row.getLong("user_id"),
                    row.getString("name"),
                    new Way(row.getString("how"), false, row.getString("provider_hint"))),
            RandomToken.hash(secret),
            now,
            MOST_FAILURES);
  }
}
