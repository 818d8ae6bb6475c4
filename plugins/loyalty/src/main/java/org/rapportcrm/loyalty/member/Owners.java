package org.rapportcrm.loyalty.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapportcrm.api.data.Sql;

/** Whose a member is. */
@ApplicationScoped
public class Owners {

  private final Sql sql;

  /** For proxies. */
  protected Owners() {
    this(null);
  }

  /** Over this database. */
  @Inject
  public Owners(Sql sql) {
    this.sql = sql;
  }

  /** The contact that the member is; {@code null} after erasure. */
  public Long contactOf(long memberId) {
    return sql.first(
            "select contact_id from loyalty_member where id = ?",
            row -> Sql.longOrNull(row, "contact_id"),
            memberId)
        .orElse(null);
  }
}
