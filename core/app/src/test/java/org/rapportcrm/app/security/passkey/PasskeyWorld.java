package org.rapportcrm.app.security.passkey;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.security.Identity;
import org.rapportcrm.app.security.openid.OpenIdDoors;
import org.rapportcrm.app.security.secret.RandomToken;
import org.rapportcrm.app.security.signin.SignIn;
import org.rapportcrm.app.security.signin.SignInWorld;
import org.rapportcrm.app.security.signin.Way;
import org.rapportcrm.testkit.FixedUser;
import org.rapportcrm.testkit.TestDatabase;

/** Sara, her devices, and the door that opens to them. */
final class PasskeyWorld implements AutoCloseable {

  static final Place PLACE = new Place("crm.example.org", "https://crm.example.org");
  static final String HERE = "1.1.1.1";
  static final long SARA = 50;

  final SignInWorld door;
  final Passkeys passkeys;
  final PasskeySignIn signIn;
  final List<String> news = new ArrayList<>();

  PasskeyWorld(TestDatabase.Kind kind) {
    door = new SignInWorld(kind);
    PasskeyNews telling = new Telling();
    Refusals refusals = new Refusals((locale, key, arguments) -> key, FixedUser.withoutAccount());
    passkeys =
        new Passkeys(door.sql, door.clock, door.key, door.signIns, telling, refusals, door.audit);
    signIn =
        new PasskeySignIn(
            door.sql,
            door.clock,
            door.throttle,
            door.signIn,
            door.signIns,
            new OpenIdDoors(door.sql, door.settings),
            telling,
            door.audit);
  }

  private final class Telling implements PasskeyNews {
    @Override
    public void added(long user, String name) {
      news.add(user + " added " + name);
    }

    @Override
    public void removed(long user, String name) {
      news.add(user + " removed " + name);
    }

    @Override
    public void doubted(long user, String name) {
      news.add(user + " doubted " + name);
    }
  }

  /** Somebody in a browser that was just signed in by a password. */
  Identity browser(long user) {
    return door.signIns
        .find(door.signIns.open(user, HERE, "a browser", Way.password()))
        .orElseThrow();
  }

  /** A device with a passkey of this user; it counts. */
  DeviceOfTests device(long user, String name) {
    DeviceOfTests device = new DeviceOfTests(PLACE);
    device.count = 1;
    make(device, browser(user), name);
    return device;
  }

  /** Makes the device's key a passkey. */
  void make(DeviceOfTests device, Identity who, String name) {
    String challenge = RandomToken.make("");
    String question = passkeys.question(who.userId(), PLACE, "Rapport", challenge);
    passkeys.add(who, name, device.make(question), PLACE, bytes(challenge));
  }

  /** The device counts on and opens. */
  SignIn.Outcome enter(DeviceOfTests device) {
    device.count++;
    return answer(device).outcome();
  }

  /** The device answers a fresh question. */
  SignIn.Result answer(DeviceOfTests device) {
    String challenge = RandomToken.make("");
    return send(device.show(signIn.question(PLACE, challenge)), challenge);
  }

  /** An answer reaches the door. */
  SignIn.Result send(String answer, String challenge) {
    return signIn.enter(sent(answer, challenge));
  }

  static PasskeySignIn.Answer sent(String answer, String challenge) {
    return new PasskeySignIn.Answer(
        answer, PLACE, challenge == null ? null : bytes(challenge), HERE, "a browser");
  }

  static byte[] bytes(String challenge) {
    return Base64.getUrlDecoder().decode(challenge);
  }

  /** Somebody else, with the same role. */
  long another() {
    door.sql.update(
        "insert into app_user (id, email, email_folded, name, language, zone, created_at)"
            + " values (60, 'reza@example.org', 'reza@example.org', 'Reza', 'fa', 'UTC', ?)",
        door.clock.instant());
    door.sql.update("insert into user_role (user_id, role) values (60, 'sales')");
    return 60;
  }

  /** What the audit log says of the last thing that was refused. */
  String refusal() {
    return door.sql
        .first(
            "select detail from audit_entry where what = 'signIn.refused' order by id desc"
                + " fetch first 1 row only",
            row -> row.getString(1))
        .orElse("");
  }

  @Override
  public void close() {
    door.close();
  }
}
