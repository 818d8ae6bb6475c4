package org.rapportcrm.app.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.security.Behalf;

/** Goes on in the name of users for plugins. */
@ApplicationScoped
public class ActingBehalf implements Behalf {

  private UserIdentities identities;

  /** For the container. */
  protected ActingBehalf() {}

  /** Over the users. */
  @Inject
  public ActingBehalf(UserIdentities identities) {
    this.identities = identities;
  }

  @Override
  public void of(long userId, Runnable work) {
    Identity person =
        identities.of(userId).orElseThrow(() -> KeyedProblem.badState("users.refused.gone"));
    Acting.as(
        person,
        () -> {
          work.run();
          return null;
        });
  }
}
