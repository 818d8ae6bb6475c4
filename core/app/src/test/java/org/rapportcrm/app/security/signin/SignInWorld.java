package org.rapportcrm.app.security.signin;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.security.Capability;
import org.rapportcrm.api.security.Roles;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.Capabilities;
import org.rapportcrm.app.security.Identities;
import org.rapportcrm.app.security.StrongRoles;
import org.rapportcrm.app.security.factor.SecondFactors;
import org.rapportcrm.app.security.openid.OpenIdDoors;
import org.rapportcrm.app.security.secret.SecretKey;
import org.rapportcrm.testkit.KeptSettings;
import org.rapportcrm.testkit.SettableClock;
import org.rapportcrm.testkit.TestDatabase;

/** Sara (50, sales and viewer), and all that she meets at the door, over one database. */
public final class SignInWorld implements AutoCloseable {

  public static final String RIGHT = "a fine long sentence";
  private static final String HASH = Passwords.hash(RIGHT);

  public final SettableClock clock = new SettableClock();
  public final KeptSettings settings = new KeptSettings();
  public final SecretKey key = new SecretKey("key of tests");
  public final Sql sql;
  public final SignInThrottle throttle;
  public final SignIns signIns;
  public final SecondFactors factors;
  public final SecondStep step;
  public final SignIn signIn;
  public final Audit audit;
  private final TestDatabase database;

  /** A fresh one. */
  public SignInWorld(TestDatabase.Kind kind) {
    database = TestDatabase.of(kind, "core");
    sql = database.sql();
    audit = new Audit(sql, clock, new Acting());
    List<Capability> declared = List.of(new Capability("contacts.read", "x", Set.of(Roles.SALES)));
    Capabilities capabilities = new Capabilities(() -> declared, sql, audit);
    throttle = new SignInThrottle(sql, clock);
    signIns = new SignIns(sql, clock, new Identities(capabilities, new StrongRoles(settings)));
    factors = new SecondFactors(sql, clock, key, throttle, audit);
    step = new SecondStep(sql, clock, factors, signIns, audit);
    signIn = new SignIn(sql, throttle, signIns, step, new OpenIdDoors(sql, settings), audit);
    sql.update(
        "insert into app_user (id, email, email_folded, name, password_hash, language, zone,"
            + " calendar, created_at) values (50, 'Sara@example.org', 'sara@example.org',"
            + " 'Sara', ?, 'fa', 'Asia/Tehran', 'persian', ?)",
        HASH,
        clock.instant());
    sql.update("insert into user_role (user_id, role) values (50, 'sales'), (50, 'viewer')");
  }

  /** Tries a password. */
  public SignIn.Result enter(String email, String password, String address) {
    return signIn.enter(email, password, address, "a browser");
  }

  /** Lets time pass. */
  public void pass(Duration time) {
    clock.set(clock.instant().plus(time));
  }

  @Override
  public void close() {
    database.close();
  }
}
