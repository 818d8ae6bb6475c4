package org.rapportcrm.app.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.security.visibility.Visible;

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

  /** The key and the name of a user or team. */
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

  /**
   * Those of them whose records the person may see, by name: who sees no more than their own teams'
   * finds themselves, the members of these teams, and whoever else owns what belongs to the teams.
   */
  public List<Owner> seen(Visible visible) {
    return visible.all()
        ? all()
        : sql.list(
            "select u.id, u.name from app_user u where u.active and (u.id = ? or u.id in"
                + " (select m.user_id from team_member m where m.team_id = any(?))"
                + " or exists (select 1 from "
                + visible.kind().table()
                + " seen where seen.team_id = any(?) and seen."
                + visible.kind().ownerColumn()
                + " = u.id)) order by u.name, u.id",
            row -> new Owner(row.getLong(1), row.getString(2)),
            visible.user(),
            visible.teams(),
            visible.teams());
  }

  /** Keys and names of all teams, by name. */
  public List<Owner> teams() {
    return sql.list(
        "select id, name from team order by name_folded",
        row -> new Owner(row.getLong(1), row.getString(2)));
  }

  /** The name of the team, if there is such a one. */
  public Optional<String> team(long id) {
    return sql.first("select name from team where id = ?", row -> row.getString(1), id);
  }
}
