package org.rapportcrm.app.security.passkey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.security.passkey.PasskeyStore.Kept;
import org.rapportcrm.app.security.signin.OtherDoors;
import org.rapportcrm.app.security.signin.SignIn;
import org.rapportcrm.app.security.signin.SignIn.Outcome;
import org.rapportcrm.app.security.signin.SignInThrottle;
import org.rapportcrm.app.security.signin.SignIns;
import org.rapportcrm.app.security.signin.Way;

/**
 * Signing in by a passkey. The device recognised its owner and has the key: that is two things, so
 * no code follows.
 */
@ApplicationScoped
public class PasskeySignIn {

  private PasskeyStore store;
  private Clock clock;
  private SignInThrottle throttle;
  private SignIn signIn;
  private SignIns signIns;
  private OtherDoors doors;
  private PasskeyNews news;
  private Audit audit;

  /** For the container. */
  protected PasskeySignIn() {}

  /** Over this database. */
  @Inject
  public PasskeySignIn(
      Sql sql,
      Clock clock,
      SignInThrottle throttle,
      SignIn signIn,
      SignIns signIns,
      OtherDoors doors,
      PasskeyNews news,
      Audit audit) {
    this.store = new PasskeyStore(sql);
    this.clock = clock;
    this.throttle = throttle;
    this.signIn = signIn;
    this.signIns = signIns;
    this.doors = doors;
    this.news = news;
    this.audit = audit;
  }

  /**
   * What a browser sent.
   *
   * @param place where the passkey has to belong
   * @param challenge what had to be signed; {@code null} when none stands
   * @param address the network address
   */
  public record Answer(
      String json, Place place, byte[] challenge, String address, String userAgent) {}

  /** The question of the sign-in page: any passkey of this place. */
  public String question(Place place, String challenge) {
    return Questions.show(place, challenge, List.of());
  }

  /** The question for one person's passkeys; empty where they have none for this place. */
  public Optional<String> question(Place place, String challenge, long user) {
    List<String> keys = store.credentials(user, place);
    return keys.isEmpty() ? Optional.empty() : Optional.of(Questions.show(place, challenge, keys));
  }

  /** Signs in whoever's passkey it is. */
  public SignIn.Result enter(Answer answer) {
    if (answer.challenge() == null) {
      return new SignIn.Result(Outcome.OVER, null);
    }
    long counted = throttle.count("passkey from " + answer.address(), answer.address());
    if (counted == 0) {
      return new SignIn.Result(Outcome.WAIT, null);
    }
    Optional<Kept> found = proven(answer, null);
    if (found.isEmpty()) {
      return new SignIn.Result(Outcome.WRONG, null);
    }
    throttle.right(counted);
    Kept key = found.get();
    if (doors.isClosedTo(key.user())) {
      refused(key.userName(), answer, "user " + key.user(), "by passkey");
      return new SignIn.Result(Outcome.ELSEWHERE, null);
    }
    return signIn.proven(
        key.user(),
        key.userName(),
        new Way(Way.PASSKEY, true, null),
        answer.address(),
        answer.userAgent());
  }

  /**
   * Somebody who is signed in by a password alone shows their passkey too.
   *
   * @param browser the row of their browser's sign-in, which counts as strong from then on
   */
  public Outcome confirm(long user, long browser, Answer answer) {
    if (answer.challenge() == null) {
      return Outcome.OVER;
    }
    long counted = throttle.count("passkey from " + answer.address(), answer.address());
    if (counted == 0) {
      return Outcome.WAIT;
    }
    if (proven(answer, user).isEmpty()) {
      return Outcome.WRONG;
    }
    throttle.right(counted);
    signIns.strengthen(browser);
    audit.record("passkey.confirmed", "user " + user, null);
    return Outcome.WELCOME;
  }

  /**
   * The key that the answer shows, if all about it is right.
   *
   * @param owner whose it has to be; {@code null} for anybody's
   */
  private Optional<Kept> proven(Answer answer, Long owner) {
    Kept key = null;
    try {
      Ceremony ceremony = Passkeys.ceremony();
      key = store.byCredential(ceremony.id(answer.json())).orElse(null);
      if (key == null) {
        throw new PasskeyException("nobody here has this key");
      }
      if (owner != null && owner != key.user()) {
        throw new PasskeyException("it is not the key of user " + owner);
      }
      if (!key.active()) {
        throw new PasskeyException("the user is deactivated");
      }
      long count =
          ceremony.shown(
              answer.json(),
              new Ceremony.Asked(answer.place(), answer.challenge()),
              key.credential(),
              key.handle());
      Instant now = clock.instant();
      if (!store.used(key.id(), count, now)) {
        store.warn(key.id(), now);
        news.doubted(key.user(), key.name());
        throw new PasskeyException(
            "the counter of passkey " + key.id() + " went backwards; there may be a copy of it");
      }
      return Optional.of(key);
    } catch (PasskeyException e) {
      refused(
          key == null ? "a passkey" : key.userName(),
          answer,
          key == null ? null : "user " + key.user(),
          "passkey: " + e.getMessage());
      return Optional.empty();
    }
  }

  private void refused(String who, Answer answer, String record, String detail) {
    audit.recordAs(who, answer.address(), "signIn.refused", record, detail);
  }
}
