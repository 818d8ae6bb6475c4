package org.rapportcrm.app.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.Identity;
import org.rapportcrm.app.security.Scope;
import org.rapportcrm.app.security.passkey.Passkeys;

/**
 * Takes people's own passkeys away: in the browser, or with a token that reaches all they may.
 * Where a role asks for more than a password, a person without a passkey may set something else up
 * with it alone; whoever found a lesser token must not come that far.
 */
@ApplicationScoped
public class OwnPasskeys {

  private Passkeys passkeys;
  private Acting acting;
  private Refusals refusals;

  /** For the container. */
  protected OwnPasskeys() {}

  /** Of these. */
  @Inject
  public OwnPasskeys(Passkeys passkeys, Acting acting, Refusals refusals) {
    this.passkeys = passkeys;
    this.acting = acting;
    this.refusals = refusals;
  }

  /** Takes one away; 404 when it is not theirs, 400 with a token that reaches less than admin. */
  public void remove(long user, long passkey) {
    Identity who = acting.identity();
    if (who.scope() != null && who.scope() != Scope.ADMIN) {
      throw refusals.bad("scope", "security.passkey.scope", who.scope().word());
    }
    passkeys.remove(user, passkey, who.signIn());
  }
}
