package org.rapportcrm.app.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;

/** Users in whose name something is read that they asked for beforehand, such as their calendar. */
@ApplicationScoped
public class ReadingUsers {

  private Sql sql;
  private Identities identities;

  /** For the container. */
  protected ReadingUsers() {}

  @Inject
  ReadingUsers(Sql sql, Identities identities) {
    this.sql = sql;
    this.identities = identities;
  }

  /** The user with their rights to read and their sight; empty when they may not sign in. */
  public Optional<Identity> find(long user) {
    return sql.first(
        "select " + Identities.COLUMNS + " from app_user u where u.id = ? and u.active = true",
        row -> identities.byToken(row, Scope.READ),
        user);
  }
}
