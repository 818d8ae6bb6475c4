package org.rapportcrm.app.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;

/**
 * Users as those in whose name work goes on that they began: it sees and may what they see and may
 * by then, no more.
 */
@ApplicationScoped
public class UserIdentities {

  private Sql sql;
  private Identities identities;

  /** For the container. */
  protected UserIdentities() {}

  /** Over the users. */
  @Inject
  public UserIdentities(Sql sql, Identities identities) {
    this.sql = sql;
    this.identities = identities;
  }

  /** The user with this key; empty when they may not sign in any more. */
  public Optional<Identity> of(long userId) {
    return sql.first(
        "select " + Identities.COLUMNS + " from app_user u where u.id = ? and u.active",
        row -> identities.byToken(row, null),
        userId);
  }
}
