package org.rapportcrm.app.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.security.SignIns;
import org.rapportcrm.app.security.factor.SecondFactors;
import org.rapportcrm.app.security.passkey.Passkeys;

/** What administrators do about how other people are signed in. */
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
    signIns.closeAll(user, null);
    audit.record("signIn.ended", "user " + user, "all browsers");
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
