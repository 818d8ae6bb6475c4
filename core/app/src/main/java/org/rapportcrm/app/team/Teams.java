package org.rapportcrm.app.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.security.ApiTokens;

/**
 * Teams and who is in them. Whoever sees the records of their teams sees other ones from the next
 * request on.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class Teams {

  private Sql sql;
  private Clock clock;
  private Audit audit;
  private Refusals refusals;
  private ApiTokens tokens;

  /** For the container. */
  protected Teams() {}

  @Inject
  public Teams(Sql sql, Clock clock, Audit audit, Refusals refusals, ApiTokens tokens) {
    this.sql = sql;
    this.clock = clock;
    this.audit = audit;
    this.refusals = refusals;
    this.tokens = tokens;
  }

  /** A team's key and name, for choosing. */
  public record Choice(long id, String name) {}

  /** A user's key and name, for choosing members. */
  public record Person(long id, String name) {}

  /** All teams by name, with their members. */
  public List<Team> all() {
    return store().all();
  }

  /** Keys and names of all teams, by name. */
  public List<Choice> choices() {
    return sql.list(
        "select id, name from team order by name_folded",
        row -> new Choice(row.getLong(1), row.getString(2)));
  }

  /** The users who may sign in, by name. */
  public List<Person> people() {
    return sql.list(
        "select id, name from app_user where active = true order by name, id",
        row -> new Person(row.getLong(1), row.getString(2)));
  }

  /** The team, or status 404. */
  public Team get(long id) {
    return store().find(id).orElseThrow(() -> refusals.notFound("teams.one.named", id));
  }

  /** Whether there is such a team. */
  public boolean exists(long id) {
    return sql.number("select count(*) from team where id = ?", id) > 0;
  }

  /** Refuses the key of a team that there is not; {@code null} is good. */
  public void check(Long id) {
    if (id != null && !exists(id)) {
      throw refusals.bad("teamId", "teams.none-such", id);
    }
  }

  /** The name of a team, if there is such a one. */
  public Optional<String> name(long id) {
    return sql.first("select name from team where id = ?", row -> row.getString(1), id);
  }

  /** Makes a team and answers its key. */
  public long create(TeamInput input) {
    check(input, -1);
    long id = store().add(input, clock.instant());
    changed("team.added", id, input);
    return id;
  }

  /** Changes a team; its members are those of the input alone. */
  public void change(long id, TeamInput input) {
    Team before = get(id);
    check(input, id);
    long version = input.version() == null ? before.version() : input.version();
    if (!store().change(id, input, version)) {
      throw refusals.overtaken(audit.last("team " + id, "team.changed"));
    }
    changed("team.changed", id, input);
  }

  /** Deletes a team; its records stay, without team. */
  public void delete(long id) {
    Team team = get(id);
    store().delete(id);
    changed("team.deleted", id, TeamInput.of(team));
  }

  private void check(TeamInput input, long self) {
    refusals.unlessEmpty(input.flaws());
    store()
        .other(input.name(), self)
        .ifPresent(
            other -> {
              throw refusals.conflict("name", "input.taken", input.name().strip(), other);
            });
    List<Long> users = input.seats().stream().map(TeamInput.Seat::user).toList();
    List<Long> known = store().users(users);
    users.stream()
        .filter(user -> !known.contains(user))
        .findFirst()
        .ifPresent(
            user -> {
              throw refusals.bad("members", "input.no-user", user);
            });
  }

  /** The log has names of teams and keys of members. */
  private void changed(String what, long id, TeamInput input) {
    tokens.forget();
    List<Long> users =
        input.seats().stream().map(TeamInput.Seat::user).filter(Objects::nonNull).toList();
    audit.record(what, "team " + id, input.name().strip() + ", " + input.type() + ", " + users);
  }

  private TeamStore store() {
    return new TeamStore(sql);
  }
}
