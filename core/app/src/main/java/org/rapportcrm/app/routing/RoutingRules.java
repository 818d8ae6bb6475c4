package org.rapportcrm.app.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.FormVersions;
import org.rapportcrm.app.input.Refusals;

/** The rules by which new contacts get an owner. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class RoutingRules {

  /** More rules than a person can overlook. */
  private static final int MOST = 100;

  private static final String ORDER = "order of routing rules";

  private Sql sql;
  private Clock clock;
  private Audit audit;
  private Refusals refusals;
  private FormVersions versions;

  /** For the container. */
  protected RoutingRules() {}

  @Inject
  public RoutingRules(Sql sql, Clock clock, Audit audit, Refusals refusals, FormVersions versions) {
    this.sql = sql;
    this.clock = clock;
    this.audit = audit;
    this.refusals = refusals;
    this.versions = versions;
  }

  /** Which rule gave a contact to whom. */
  @Doc("Which rule gave a contact to whom.")
  public record Decided(
      long contact,
      @Doc("Key of the rule; null when it is gone.") Long rule,
      @Doc("The rule's name at that time.") String name,
      @Doc("Key of the user; null when they are gone.") Long user,
      Instant at) {}

  /** All rules in their order. */
  public List<RoutingRule> all() {
    return store().all();
  }

  /** The rule, or status 404. */
  public RoutingRule get(long id) {
    return store().find(id).orElseThrow(() -> refusals.notFound("routing.one", id));
  }

  /** Makes a rule and answers its key. */
  public long create(RoutingInput input) {
    RoutingInput checked = checked(input);
    if (all().size() >= MOST) {
      throw refusals.bad(null, "routing.too-many", MOST);
    }
    long id = store().add(checked, clock.instant());
    place(id, checked.position());
    record("routing.added", id, checked);
    return id;
  }

  /** Changes a rule. */
  public void change(long id, RoutingInput input) {
    RoutingRule before = get(id);
    RoutingInput checked = checked(input);
    long version = checked.version() == null ? before.version() : checked.version();
    if (!store().change(id, checked, version)) {
      throw refusals.overtaken(audit.last("routing " + id, "routing.changed"));
    }
    place(id, checked.position());
    record("routing.changed", id, checked);
  }

  /** How often the rules were put in another order. */
  public long orderVersion() {
    return versions.of(ORDER);
  }

  /**
   * Puts a rule before the one above it.
   *
   * @param opened the {@link #orderVersion} that was seen, refused with status 409 when somebody
   *     put them in another order since; {@code null} for whatever it is now
   */
  public void up(long id, Long opened) {
    RoutingRule rule = get(id);
    versions.next(ORDER, opened);
    List<Long> ids = all().stream().map(RoutingRule::id).toList();
    move(id, Math.max(1, ids.indexOf(id)));
    record("routing.changed", id, RoutingInput.of(rule));
  }

  /** Deletes a rule; contacts keep the owners that it gave. */
  public void delete(long id) {
    RoutingRule rule = get(id);
    store().delete(id);
    record("routing.deleted", id, RoutingInput.of(rule));
  }

  /** What was decided for a contact, newest first. */
  public List<Decided> decided(long contactId) {
    return sql.list(
        "select contact_id, rule_id, rule_name, user_id, at from routing_decision"
            + " where contact_id = ? order by at desc, id desc limit 100",
        row ->
            new Decided(
                row.getLong(1),
                Sql.longOrNull(row, "rule_id"),
                row.getString(3),
                Sql.longOrNull(row, "user_id"),
                Sql.instant(row, "at")),
        contactId);
  }

  private void place(long id, Integer position) {
    if (position != null && all().indexOf(get(id)) != position - 1) {
      versions.next(ORDER, null);
      move(id, position);
    }
  }

  private void move(long id, int position) {
    List<Long> ids = new ArrayList<>(all().stream().map(RoutingRule::id).toList());
    ids.remove(id);
    ids.add(Math.min(position - 1, ids.size()), id);
    store().order(ids);
  }

  private RoutingInput checked(RoutingInput input) {
    List<Flaw> flaws = new ArrayList<>();
    RoutingInput checked = input.checked(flaws);
    check("user", checked.user(), "app_user where active and", "routing.no-user", flaws);
    check("team", checked.team(), "team where", "teams.none-such", flaws);
    check("list", checked.list(), "contact_list where", "routing.no-list", flaws);
    refusals.unlessEmpty(flaws);
    return checked;
  }

  private void check(String field, Long id, String among, String reason, List<Flaw> flaws) {
    if (id != null && sql.number("select count(*) from " + among + " id = ?", id) == 0) {
      flaws.add(Flaw.of(field, reason, id));
    }
  }

  private void record(String what, long id, RoutingInput rule) {
    audit.record(what, "routing " + id, String.join(", ", rule.words()));
  }

  private RoutingStore store() {
    return new RoutingStore(sql);
  }
}
