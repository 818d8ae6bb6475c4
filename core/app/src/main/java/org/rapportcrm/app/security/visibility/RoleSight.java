package org.rapportcrm.app.security.visibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.security.Roles;
import org.rapportcrm.app.audit.Audit;

/** How far each role sees; administrators see everything, always. */
@ApplicationScoped
public class RoleSight {

  /**
   * What a query over {@code app_user u} has to select for {@link #read}: the settings of all roles
   * and the user's teams, in the statement that is asked for each request anyway, so that a change
   * holds from the next request on, on every node.
   */
  public static final String COLUMNS =
      "(select string_agg(v.role || ' ' || v.kind || ' ' || v.reach, ',') from role_visibility v)"
          + " as reaches, (select string_agg(cast(m.team_id as varchar), ',' order by m.lead desc,"
          + " m.team_id) from team_member m where m.user_id = u.id) as teams";

  private Sql sql;
  private Audit audit;

  /** For the container. */
  protected RoleSight() {}

  /** Over the database. */
  @Inject
  public RoleSight(Sql sql, Audit audit) {
    this.sql = sql;
    this.audit = audit;
  }

  /**
   * What a user sees.
   *
   * @param roles the user's roles
   * @param reaches the column {@code reaches} of {@link #COLUMNS}, or {@code null}
   * @param teams the column {@code teams}, or {@code null}
   */
  public static Sight read(long user, List<String> roles, String reaches, String teams) {
    List<Long> keys = words(teams, ",").stream().map(Long::valueOf).toList();
    Map<String, Map<RecordKind, Reach>> narrowed = narrowed(words(reaches, ","));
    return Sight.of(
        user,
        keys,
        roles.stream()
            .map(
                role ->
                    role.equals(Roles.ADMINISTRATOR)
                        ? Map.<RecordKind, Reach>of()
                        : narrowed.getOrDefault(role, Map.of()))
            .toList());
  }

  /** How far the role sees in each kind. */
  public Map<RecordKind, Reach> of(String role) {
    Map<RecordKind, Reach> found = new EnumMap<>(RecordKind.class);
    for (RecordKind kind : RecordKind.values()) {
      found.put(kind, Reach.ALL);
    }
    sql.each(
        "select kind, reach from role_visibility where role = ?",
        row -> {
          Reach reach = reach(row.getString(2));
          RecordKind.of(row.getString(1)).ifPresent(kind -> found.put(kind, reach));
        },
        role);
    return found;
  }

  /** Sets how far a role sees; administrators keep seeing everything. */
  @Transactional
  public void change(String role, RecordKind kind, Reach reach) {
    if (role.equals(Roles.ADMINISTRATOR) || of(role).get(kind) == reach) {
      return;
    }
    sql.update("delete from role_visibility where role = ? and kind = ?", role, kind.word());
    if (reach != Reach.ALL) {
      sql.update(
          "insert into role_visibility (role, kind, reach) values (?, ?, ?)",
          role,
          kind.word(),
          reach.word());
    }
    audit.record("role.sees", "role " + role, kind.word() + " " + reach.word());
  }

  private static Map<String, Map<RecordKind, Reach>> narrowed(List<String> settings) {
    Map<String, Map<RecordKind, Reach>> narrowed = new HashMap<>();
    for (String setting : settings) {
      String[] parts = setting.split(" ");
      RecordKind.of(parts[1])
          .ifPresent(
              kind ->
                  narrowed
                      .computeIfAbsent(parts[0], role -> new EnumMap<>(RecordKind.class))
                      .put(kind, reach(parts[2])));
    }
    return narrowed;
  }

  /** A word that this version does not know restricts as far as possible. */
  private static Reach reach(String word) {
    return Reach.of(word).orElse(Reach.OWN);
  }

  private static List<String> words(String joined, String separator) {
    return joined == null || joined.isEmpty() ? List.of() : Arrays.asList(joined.split(separator));
  }
}
