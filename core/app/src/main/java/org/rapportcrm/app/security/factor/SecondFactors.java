package org.rapportcrm.app.security.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.security.secret.SecretBox;
import org.rapportcrm.app.security.secret.SecretKey;
import org.rapportcrm.app.security.signin.SignInThrottle;

/**
 * People's authenticator apps and recovery codes. The app's secret is sealed, recovery codes are
 * kept as HMAC under the installation's key: a copy of the database opens no door.
 */
@ApplicationScoped
public class SecondFactors {

  private static final String PURPOSE = "second-factor";

  private Sql sql;
  private Clock clock;
  private SecretBox box;
  private SecretKey key;
  private SignInThrottle throttle;
  private Audit audit;

  /** For the container. */
  protected SecondFactors() {}

  /** Over this database. */
  @Inject
  public SecondFactors(Sql sql, Clock clock, SecretKey key, SignInThrottle throttle, Audit audit) {
    this.sql = sql;
    this.clock = clock;
    this.box = new SecretBox(key);
    this.key = key;
    this.throttle = throttle;
    this.audit = audit;
  }

  /** What a code proved. */
  public enum Proof {
    /** It is the app's code of now. */
    APP,
    /** It is a recovery code, which is used up by this. */
    RECOVERY,
    /** It is neither, or was used before. */
    WRONG,
    /** Too many wrong ones; it was not looked at. */
    WAIT
  }

  /** Whether the person has an authenticator app that was confirmed. */
  public boolean isOn(long user) {
    return sql.number(
            "select count(*) from second_factor where user_id = ? and confirmed_at is not null",
            user)
        > 0;
  }

  /** How many recovery codes are left. */
  public long codesLeft(long user) {
    return sql.number(
        "select count(*) from recovery_code where user_id = ? and used_at is null", user);
  }

  /**
   * The secret for the app, in Base32: the same until it is confirmed, so that a page shown twice
   * shows one picture.
   */
  @Transactional
  public String begin(long user) {
    Optional<byte[]> waiting =
        sql.first(
                "select secret from second_factor where user_id = ? and confirmed_at is null",
                row -> row.getString(1),
                user)
            .flatMap(text -> open(user, text));
    if (waiting.isPresent()) {
      return Base32.encode(waiting.get());
    }
    byte[] secret = Totp.newSecret();
    sql.update("delete from second_factor where user_id = ? and confirmed_at is null", user);
    sql.update(
        "insert into second_factor (user_id, secret, created_at) values (?, ?, ?)",
        user,
        box.seal(PURPOSE, String.valueOf(user), HexFormat.of().formatHex(secret)),
        clock.instant());
    return Base32.encode(secret);
  }

  /**
   * Turns the app on when the code proves that it has the secret.
   *
   * @return the recovery codes, to be shown once; empty when the code does not fit
   */
  @Transactional
  public Optional<List<String>> confirm(long user, String code) {
    if (isOn(user) || match(user, code, false).isEmpty()) {
      return Optional.empty();
    }
    sql.update(
        "update second_factor set confirmed_at = ? where user_id = ?", clock.instant(), user);
    audit.record("secondFactor.added", "user " + user, null);
    return Optional.of(makeCodes(user));
  }

  /** A new set of recovery codes; the ones before are worth nothing from now on. */
  @Transactional
  public List<String> newCodes(long user) {
    audit.record("secondFactor.newCodes", "user " + user, null);
    return makeCodes(user);
  }

  /** Takes the app and the recovery codes away. */
  @Transactional
  public void remove(long user, String why) {
    sql.update("delete from recovery_code where user_id = ?", user);
    if (sql.update("delete from second_factor where user_id = ?", user) > 0) {
      audit.record("secondFactor." + why, "user " + user, null);
    }
  }

  /**
   * Looks at a code of the app or a recovery code; each is taken once. Wrong ones are throttled
   * like passwords.
   */
  @Transactional
  public Proof check(long user, String typed, String address) {
    long counted = throttle.count("second factor of user " + user, address);
    if (counted == 0) {
      return Proof.WAIT;
    }
    Proof proof = Proof.WRONG;
    if (!match(user, typed, true).isEmpty()) {
      proof = Proof.APP;
    } else if (useRecoveryCode(user, typed)) {
      proof = Proof.RECOVERY;
    }
    if (proof != Proof.WRONG) {
      throttle.right(counted);
    }
    return proof;
  }

  /** Takes the code's step, if the code fits; of two at the same moment one is refused. */
  private OptionalLong match(long user, String typed, boolean confirmed) {
    record Kept(byte[] secret, long lastStep) {}
    Optional<Kept> kept =
        sql.first(
            "select secret, last_step from second_factor where user_id = ? and confirmed_at is "
                + (confirmed ? "not null" : "null"),
            row ->
                new Kept(
                    open(user, row.getString("secret")).orElse(null), row.getLong("last_step")),
            user);
    if (kept.isEmpty() || kept.get().secret() == null) {
      return OptionalLong.empty();
    }
    OptionalLong step =
        Totp.match(
            kept.get().secret(), TypedCode.figures(typed), clock.instant(), kept.get().lastStep());
    return step.isPresent()
            && sql.update(
                    "update second_factor set last_step = ? where user_id = ? and last_step < ?",
                    step.getAsLong(),
                    user,
                    step.getAsLong())
                == 1
        ? step
        : OptionalLong.empty();
  }

  private boolean useRecoveryCode(long user, String typed) {
    String plain = RecoveryCode.plain(typed);
    return plain != null
        && sql.update(
                "update recovery_code set used_at = ? where user_id = ? and code_hash = ?"
                    + " and used_at is null",
                clock.instant(),
                user,
                hash(user, plain))
            == 1;
  }

  private List<String> makeCodes(long user) {
    List<String> codes = RecoveryCode.newSet();
    sql.update("delete from recovery_code where user_id = ?", user);
    sql.batch(
        "insert into recovery_code (user_id, code_hash) values (?, ?)",
        codes.stream()
            .map(code -> new Object[] {user, hash(user, RecoveryCode.plain(code))})
            .toList());
    return codes;
  }

  private String hash(long user, String plain) {
    byte[] message = (user + ":" + plain).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(key.mac("recovery-code", message));
  }

  private Optional<byte[]> open(long user, String text) {
    return box.open(PURPOSE, String.valueOf(user), text).map(HexFormat.of()::parseHex);
  }
}
