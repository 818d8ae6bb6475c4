package org.rapportcrm.app.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.security.Identity;
import org.rapportcrm.app.security.signin.SignInThrottle;
import org.rapportcrm.app.security.signin.SignIns;
import org.rapportcrm.app.security.signin.Way;

/**
 * Asks people for their password once more, before they make another way in: a browser that was
 * left open must not be enough for that. Whoever came in otherwise may have none, and is not asked.
 */
@ApplicationScoped
public class PasswordAgain {

  private Users users;
  private SignIns signIns;
  private SignInThrottle throttle;
  private Refusals refusals;

  /** For the container. */
  protected PasswordAgain() {}

  /** Of these users. */
  @Inject
  public PasswordAgain(Users users, SignIns signIns, SignInThrottle throttle, Refusals refusals) {
    this.users = users;
    this.signIns = signIns;
    this.throttle = throttle;
    this.refusals = refusals;
  }

  /** Whether this person is asked; not whoever showed nothing but it a moment ago. */
  public boolean isAskedOf(Identity who) {
    return !who.half()
        && who.signIn() != null
        && signIns.way(who.signIn()).filter(way -> way.how().equals(Way.PASSWORD)).isPresent();
  }

  /**
   * Refuses who is asked and does not know it; wrong ones are throttled like those at the door.
   *
   * @param given what was typed
   */
  public void require(Identity who, String given) {
    if (!isAskedOf(who)) {
      return;
    }
    long counted = throttle.count("password of user " + who.userId(), who.address());
    if (counted == 0) {
      throw refusals.conflict("again", "signin.wait.again");
    }
    if (!users.isPassword(who.userId(), given)) {
      throw refusals.bad("again", "security.password.wrong");
    }
    throttle.right(counted);
  }
}
