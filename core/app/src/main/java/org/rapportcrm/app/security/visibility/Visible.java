package org.rapportcrm.app.security.visibility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.app.security.Acting;

/**
 * The records of one kind that somebody sees, as a condition for queries and as a question about a
 * single record. A value: two people who see the same have equal ones, so it may be part of a
 * cache's key.
 *
 * @param user whose own records they are; {@code null} only with {@link Reach#ALL}
 * @param teams keys of the teams whose records they are
 */
public record Visible(RecordKind kind, Reach reach, Long user, List<Long> teams) {

  /** What does not restrict is not kept, so that all who see everything have the same value. */
  public Visible {
    user = reach == Reach.ALL ? null : Objects.requireNonNull(user);
    teams = reach == Reach.TEAM ? List.copyOf(teams) : List.of();
  }

  /** What the person sees for whom this thread works; all of them outside people's requests. */
  public static Visible of(RecordKind kind) {
    return Acting.sight().of(kind);
  }

  /** Whether it is all of them. */
  public boolean all() {
    return reach == Reach.ALL;
  }

  /** A condition on the kind's table, beginning with {@code and}; empty when it is all of them. */
  public SqlPart on(String alias) {
    String owner = alias + "." + kind.ownerColumn() + " = ?";
    if (all()) {
      return SqlPart.NONE;
    }
    return teams.isEmpty()
        ? SqlPart.of(" and " + owner, user)
        : SqlPart.of(" and (" + owner + " or " + alias + ".team_id = any(?))", user, teams);
  }

  /**
   * The same as several conditions that no record satisfies twice: one's own, and each team's of
   * others. A page of a sorted list is cut out of each by an index; behind the OR of {@link #on}
   * the database would guess, and walk through everybody to find the few of a small team.
   */
  public List<SqlPart> parts(String alias) {
    if (reach != Reach.TEAM) {
      return List.of(on(alias));
    }
    String owner = alias + "." + kind.ownerColumn();
    List<SqlPart> parts = new ArrayList<>(List.of(SqlPart.of(" and " + owner + " = ?", user)));
    for (Long team : teams) {
      parts.add(
          SqlPart.of(
              " and " + alias + ".team_id = ? and " + owner + " is distinct from ?", team, user));
    }
    return parts;
  }

  /**
   * A condition on a column that holds the key of a record of this kind, beginning with {@code
   * and}; empty when it is all of them. Rows without such a record are left out.
   */
  public SqlPart key(String column) {
    return all()
        ? SqlPart.NONE
        : SqlPart.of(
                " and " + column + " in (select seen.id from " + kind.table() + " seen where 1 = 1")
            .and(on("seen"))
            .and(")");
  }

  /**
   * Whether a record of theirs is among them.
   *
   * @param owner the record's owner, or {@code null}
   * @param team the record's team, or {@code null}
   */
  public boolean includes(Long owner, Long team) {
    return all() || Objects.equals(owner, user) || team != null && teams.contains(team);
  }

  /** Those of these records that they see. */
  public Set<Long> among(Sql sql, Collection<Long> ids) {
    if (all() || ids.isEmpty()) {
      return new HashSet<>(ids);
    }
    SqlPart query =
        SqlPart.of("select seen.id from " + kind.table() + " seen where seen.id = any(?)", ids)
            .and(on("seen"));
    return new HashSet<>(sql.list(query.sql(), row -> row.getLong(1), query.values()));
  }

  /** Whether they see the record of this key, if there is one. */
  public boolean sees(Sql sql, long id) {
    return all() || among(sql, List.of(id)).contains(id);
  }
}
