package org.rapportcrm.app.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.security.factor.SecondFactors;
import org.rapportcrm.app.security.passkey.Passkeys;
import org.rapportcrm.app.security.signin.SignIns;

/** Where people are signed in, and by what: ended by themselves or by administrators. */
@ApplicationScoped
public class UserAccess {

  @Inject private Users users;
  @Inject private SignIns signIns;
  @Inject private SecondFactors factors;
  @Inject private Passkeys passkeys;
  @Inject private Audit audit;

  /** Signs one of a user's browsers out; answers whether there was such a one. */
  @Transactional
  public boolean end(long user, long signIn) {
    boolean was = signIns.close(user, signIn);
    if (was) {
      audit.record("signIn.ended", "user " + user, "browser " + signIn);
    }
    return was;
  }

  /** Signs all of a user's browsers out. */
  @Transactional
  public void endAll(long user) {
    users.get(user);
    endOthers(user, null);
  }

  /**
   * Signs a user out of all browsers but one.
   *
   * @param browser the row of the sign-in that stays; {@code null} for none
   */
  @Transactional
  public void endOthers(long user, Long browser) {
    signIns.closeAll(user, browser);
    String which = browser == null ? "all browsers" : "all but this browser";
    audit.record("signIn.ended", "user " + user, which);
  }

  /**
   * Takes a user's authenticator app and recovery codes away, and signs them out everywhere: for
   * those who lost both.
   */
  @Transactional
  public void resetSecondFactor(long user) {
    users.get(user);
    factors.remove(user, "reset");
    signIns.closeAll(user, null);
  }

  /**
   * Takes one of a user's passkeys away, and signs them out everywhere: for those who lost a
   * device.
   */
  @Transactional
  public void removePasskey(long user, long passkey) {
    users.get(user);
    passkeys.remove(user, passkey, null);
    signIns.closeAll(user, null);
  }
}
