package org.rapportcrm.app.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.data.Ids;

/** Teams in the database; their members are read with one statement for all of them. */
final class TeamStore {

  private static final String SELECT =
      "select t.id, t.name, t.type, t.created_at, t.version from team t ";

  private final Sql sql;

  TeamStore(Sql sql) {
    this.sql = sql;
  }

  List<Team> all() {
    return withMembers(sql.list(SELECT + "order by t.name_folded", TeamStore::team));
  }

  Optional<Team> find(long id) {
    return withMembers(sql.list(SELECT + "where t.id = ?", TeamStore::team, id)).stream()
        .findFirst();
  }

  Optional<String> other(String name, long self) {
    return sql.first(
        "select name from team where name_folded = ? and id <> ?",
        row -> row.getString(1),
        key(name),
        self);
  }

  long add(TeamInput input, Instant now) {
    long id = Ids.next(sql, "team_seq");
    sql.update(
        "insert into team (id, name, name_folded, type, created_at) values (?, ?, ?, ?, ?)",
        id,
        input.name().strip(),
        key(input.name()),
        input.type(),
        now);
    seat(id, input.seats());
    return id;
  }

  /** Answers whether the team still had that version. */
  boolean change(long id, TeamInput input, long version) {
    int changed =
        sql.update(
            "update team set name = ?, name_folded = ?, type = ?, version = version + 1"
                + " where id = ? and version = ?",
            input.name().strip(),
            key(input.name()),
            input.type(),
            id,
            version);
    if (changed > 0) {
      sql.update("delete from team_member where team_id = ?", id);
      seat(id, input.seats());
    }
    return changed > 0;
  }

  void delete(long id) {
    sql.update("delete from team where id = ?", id);
  }

  /** Gives a user a place in the team of this name; answers whether there is such a team. */
  boolean seat(String name, long user) {
    return sql.update(
            "insert into team_member (team_id, user_id, lead)"
                + " select id, ?, false from team where name_folded = ?",
            user,
            key(name))
        > 0;
  }

  /** Those of these users whom there is. */
  List<Long> users(Collection<Long> ids) {
    return sql.list("select id from app_user where id = any(?)", row -> row.getLong(1), ids);
  }

  private void seat(long id, List<TeamInput.Seat> seats) {
    sql.batch(
        "insert into team_member (team_id, user_id, lead) values (?, ?, ?)",
        seats.stream().map(seat -> new Object[] {id, seat.user(), seat.leads()}).toList());
  }

  private List<Team> withMembers(List<Team> teams) {
    Map<Long, List<Team.Member>> members = new HashMap<>();
    if (!teams.isEmpty()) {
      sql.each(
          "select m.team_id, m.user_id, u.name, m.lead from team_member m"
              + " join app_user u on u.id = m.user_id where m.team_id = any(?)"
              + " order by m.lead desc, u.name, u.id",
          row ->
              members
                  .computeIfAbsent(row.getLong(1), any -> new ArrayList<>())
                  .add(new Team.Member(row.getLong(2), row.getString(3), row.getBoolean(4))),
          teams.stream().map(Team::id).toList());
    }
    return teams.stream()
        .map(
            team ->
                new Team(
                    team.id(),
                    team.name(),
                    team.type(),
                    members.getOrDefault(team.id(), List.of()),
                    team.createdAt(),
                    team.version()))
        .toList();
  }

  private static String key(String name) {
    String folded = Folding.fold(name);
    String key = folded.isEmpty() ? name.strip() : folded;
    return key.length() <= 200 ? key : key.substring(0, 200);
  }

  private static Team team(ResultSet row) throws SQLException {
    return new Team(
        row.getLong("id"),
        row.getString("name"),
        row.getString("type"),
        List.of(),
        Sql.instant(row, "created_at"),
        row.getLong("version"));
  }
}
