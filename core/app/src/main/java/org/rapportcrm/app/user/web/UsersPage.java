package org.rapportcrm.app.user.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.app.user.User;
import org.rapportcrm.app.user.Users;
import org.rapportcrm.app.web.Initials;

/** {@code /console/users}: who works with Rapport. */
@Named
@RequestScoped
public class UsersPage {

  private static final int SIZE = 50;

  @Inject private Users users;
  @Inject @Param private String cursor;

  private Listing<User> listing;

  /** The users of this page, by address. */
  public List<User> getRows() {
    return listing().items();
  }

  /** The letters of a user's avatar. */
  public String initials(String name) {
    return Initials.of(name);
  }

  /** Link to the next users, or {@code null}. */
  public String getNext() {
    String next = listing().nextCursor();
    return next == null ? null : "/console/users?cursor=" + next;
  }

  private Listing<User> listing() {
    if (listing == null) {
      listing = users.list(cursor, SIZE);
    }
    return listing;
  }
}
