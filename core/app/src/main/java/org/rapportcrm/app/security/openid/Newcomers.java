package org.rapportcrm.app.security.openid;

import java.util.Set;

/** Adds and changes users by what a provider says. */
public interface Newcomers {

  /**
   * Somebody whom nobody knew here.
   *
   * @param language a tag, or {@code null}
   * @param zone a time zone's name, or {@code null}
   * @param team the team's name, or {@code null}
   */
  record Newcomer(
      String email, String name, Set<String> roles, String language, String zone, String team) {}

  /** Adds them; answers the user's id. */
  long add(Newcomer newcomer);

  /** Gives a user these roles and no others; the last administrator stays one. */
  void roles(long user, Set<String> roles);
}
