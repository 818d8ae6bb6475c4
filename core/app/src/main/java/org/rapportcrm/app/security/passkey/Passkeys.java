package org.rapportcrm.app.security.passkey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.security.Identity;
import org.rapportcrm.app.security.secret.SecretKey;
import org.rapportcrm.app.security.signin.SignIns;
import org.rapportcrm.app.security.signin.Way;

/** People's passkeys: made, named, taken away. */
@ApplicationScoped
public class Passkeys {

  /** How many one person may have. */
  public static final int MOST = 20;

  private static final Logger LOG = System.getLogger(Passkeys.class.getName());
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final int LONGEST_NAME = 120;

  private PasskeyStore store;
  private Sql sql;
  private Clock clock;
  private SecretKey key;
  private SignIns signIns;
  private PasskeyNews news;
  private Refusals refusals;
  private Audit audit;

  /** For the container. */
  protected Passkeys() {}

  /** Over this database. */
  @Inject
  public Passkeys(
      Sql sql,
      Clock clock,
      SecretKey key,
      SignIns signIns,
      PasskeyNews news,
      Refusals refusals,
      Audit audit) {
    this.store = new PasskeyStore(sql);
    this.sql = sql;
    this.clock = clock;
    this.key = key;
    this.signIns = signIns;
    this.news = news;
    this.refusals = refusals;
    this.audit = audit;
  }

  /** The library of WebAuthn costs half a second and 7 MB: whoever has no passkey pays nothing. */
  private static final class Lazily {
    static final Ceremony CEREMONY = new Ceremony();
  }

  static Ceremony ceremony() {
    return Lazily.CEREMONY;
  }

  /** A user's passkeys, the oldest first. */
  public List<Passkey> of(long user) {
    return store.of(user);
  }

  /** Whether a user has any. */
  public boolean has(long user) {
    return store.handle(user).isPresent();
  }

  /**
   * What the browser is asked so that a device makes a key.
   *
   * @param site the name of this installation, which the device shows
   */
  public String question(long user, Place place, String site, String challenge) {
    Questions.Owner owner =
        sql.first(
                "select email, name from app_user where id = ?",
                row -> new Questions.Owner(handle(user), row.getString(1), row.getString(2)),
                user)
            .orElseThrow();
    return Questions.make(place, site, challenge, owner, store.credentials(user, place));
  }

  /** What devices know a user by: the same for all their keys, and it tells nobody who it is. */
  private String handle(long user) {
    byte[] number = ByteBuffer.allocate(Long.BYTES).putLong(user).array();
    return store
        .handle(user)
        .orElseGet(() -> BASE64.encodeToString(key.mac("passkey-handle", number)));
  }

  /** A name as it may be given, without spaces around it. */
  public String named(String name) {
    return refusals.good(Input.required("name", name, LONGEST_NAME));
  }

  /**
   * Whether somebody has to show a passkey before they may set up anything: they showed a password
   * alone, their role asks for more, and they have it. Else a password would be enough to make the
   * second factor it lacks.
   */
  public boolean isAskedFirst(Identity who) {
    return who.half() && has(who.userId());
  }

  /** Refuses whoever may not have one more, now or at all. */
  public void unlessRefused(Identity who) {
    if (isAskedFirst(who)) {
      throw refusals.conflict("passkey", "passkeys.first");
    }
    if (store.of(who.userId()).size() >= MOST) {
      throw refusals.conflict("name", "passkeys.tooMany", MOST);
    }
  }

  /**
   * Keeps the key that a device made.
   *
   * @param challenge what had to be signed
   * @throws ProblemException when the answer is not what was asked for
   */
  @Transactional(rollbackOn = Exception.class)
  public void add(Identity who, String name, String answer, Place place, byte[] challenge) {
    String good = named(name);
    unlessRefused(who);
    long user = who.userId();
    Ceremony.Made made;
    try {
      made = ceremony().made(answer, new Ceremony.Asked(place, challenge));
    } catch (PasskeyException e) {
      LOG.log(Level.WARNING, "No passkey for user {0}: {1}", user, e.getMessage());
      throw refusals.bad("passkey", "passkeys.refused");
    }
    if (store.isKnown(made.id())) {
      throw refusals.conflict("passkey", "passkeys.known");
    }
    store.add(user, handle(user), good, made, place, clock.instant());
    audit.record("passkey.added", "user " + user, good);
    news.added(user, good);
  }

  /** Gives one of a user's passkeys another name. */
  @Transactional(rollbackOn = Exception.class)
  public void rename(long user, long id, String name) {
    String good = named(name);
    String before = get(user, id).name();
    store.rename(user, id, good);
    audit.record("passkey.renamed", "user " + user, before + " → " + good);
  }

  /**
   * Takes one of a user's passkeys away, and signs out the browsers in which a passkey opened.
   *
   * @param browser the row of the sign-in that asks, which stays; {@code null} for none
   * @throws ProblemException with 404 when they have no such one
   */
  @Transactional(rollbackOn = Exception.class)
  public void remove(long user, long id, Long browser) {
    String name = get(user, id).name();
    if (store.remove(user, id)) {
      signIns.closeAll(user, Way.PASSKEY, browser);
      audit.record("passkey.removed", "user " + user, name);
      news.removed(user, name);
    }
  }

  private Passkey get(long user, long id) {
    return store.find(user, id).orElseThrow(() -> KeyedProblem.notFound("passkeys.one", id));
  }
}
