package org.rapportcrm.app.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.api.data.Sql;

/** The users and teams who may look after contacts, companies, tasks and deals. */
@ApplicationScoped
public class Owners {

  private Sql sql;

  /** For the container. */
  protected Owners() {}

  /** Over the database. */
  @Inject
  public Owners(Sql sql) {
    this.sql = sql;
  }

  /** A user's key and name. */
  public record Owner(long id, String name) {
    /** For pages. */
    public long getId() {
      return id;
    }

    /** For pages. */
    public String getName() {
      return name;
    }
  }

  /** Those who can sign in, by name. */
  public List<Owner> all() {
    return sql.list(
        "select id, name from app_user where active order by name, id",
        row -> new Owner(row.getLong(1), row.getString(2)));
  }

  /** Whether there is such a team. */
  public boolean isTeam(long id) {
    return sql.number("select count(*) from team where id = ?", id) > 0;
  }

  /** Whether there is such a user. */
  public boolean exists(long id) {
    return sql.number("select count(*) from app_user where id = ?", id) > 0;
  }
}
