package org.rapportcrm.app.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.input.Refusals;

/**
 * When somebody leaves: they are deactivated, which ends their sessions and tokens at once, and
 * what belonged to them passes to another person or to nobody, by one statement for each kind of
 * record. All of it happens, or nothing.
 */
@ApplicationScoped
public class Leaving {

  private Sql sql;
  private Clock clock;
  private Users users;
  private Audit audit;
  private Refusals refusals;

  /** For the container. */
  protected Leaving() {}

  /** Over this database. */
  @Inject
  public Leaving(Sql sql, Clock clock, Users users, Audit audit, Refusals refusals) {
    this.sql = sql;
    this.clock = clock;
    this.users = users;
    this.audit = audit;
    this.refusals = refusals;
  }

  /** How many records of each kind belong to a user, in the order to show. */
  public Map<String, Long> belongings(long user) {
    users.get(user);
    Map<String, Long> counts = new LinkedHashMap<>();
    Belonging.ALL.forEach(one -> counts.put(one.kind(), sql.number(one.count(), user)));
    return counts;
  }

  /**
   * Deactivates a user and passes on what belongs to them.
   *
   * @param heir an active user; empty for nobody: records stay without an owner, saved views with
   *     whom they are
   */
  @Transactional(rollbackOn = Exception.class)
  public User leave(long user, Optional<Long> heir) {
    heir.ifPresent(id -> checkHeir(user, id));
    User left = users.deactivate(user);
    Map<String, Integer> passed = new LinkedHashMap<>();
    for (Belonging one : Belonging.ALL) {
      if (heir.isPresent() || one.ownerless()) {
        passed.put(one.kind(), pass(one, user, heir.orElse(null)));
      }
    }
    audit.record(
        "user.inherited",
        "user " + user,
        (heir.isPresent() ? "by user " + heir.get() : "by nobody")
            + ": "
            + passed.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", ")));
    return left;
  }

  private int pass(Belonging one, long from, Long to) {
    return one.isDated()
        ? sql.update(one.pass(), to, clock.instant(), from)
        : sql.update(one.pass(), to, from);
  }

  private void checkHeir(long user, long heir) {
    boolean active =
        sql.number("select count(*) from app_user where id = ? and active = true", heir) > 0;
    if (heir == user || !active) {
      throw refusals.bad("heir", "security.heir.none", heir);
    }
  }
}
