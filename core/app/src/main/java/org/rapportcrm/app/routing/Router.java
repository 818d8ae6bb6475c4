package org.rapportcrm.app.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapportcrm.api.contact.ContactsChanged;
import org.rapportcrm.api.contact.ContactsCreated;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.hook.Reliable;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.plugin.hook.Events;
import org.rapportcrm.app.routing.RoutingRule.Candidate;
import org.rapportcrm.app.routing.Turns.Decision;

/**
 * Gives new contacts without owner to whom the rules say, whichever way they came in. The contact's
 * time of change stays: an import of contacts that were only given to somebody can be taken back.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class Router {

  private Sql sql;
  private Clock clock;
  private Audit audit;
  private Events events;

  /** For the container. */
  protected Router() {}

  @Inject
  public Router(Sql sql, Clock clock, Audit audit, Events events) {
    this.sql = sql;
    this.clock = clock;
    this.audit = audit;
    this.events = events;
  }

  /** Decides for contacts that were just created. */
  public void on(@Observes @Reliable ContactsCreated event) {
    RoutingStore store = new RoutingStore(sql);
    List<RoutingRule> rules = store.lockActive();
    if (rules.isEmpty()) {
      return;
    }
    Turns turns = new Turns(rules, store.takers(), store.last());
    List<Decision> decisions = turns.decide(candidates(event.contactIds(), rules));
    if (!decisions.isEmpty()) {
      write(decisions, clock.instant());
      store.remember(turns.last());
      decisions.stream().collect(Collectors.groupingBy(Decision::rule)).forEach(this::tell);
      events.fire(new ContactsChanged(decisions.stream().map(Decision::contactId).toList()));
    }
  }

  private List<Candidate> candidates(Collection<Long> ids, List<RoutingRule> rules) {
    Set<Long> lists =
        rules.stream().map(RoutingRule::list).filter(Objects::nonNull).collect(Collectors.toSet());
    Map<Long, Set<Long>> on = new HashMap<>();
    if (!lists.isEmpty()) {
      sql.each(
          "select contact_id, list_id from contact_list_member"
              + " where contact_id = any(?) and list_id = any(?)",
          row -> on.computeIfAbsent(row.getLong(1), any -> new HashSet<>()).add(row.getLong(2)),
          ids,
          lists);
    }
    return sql.list(
        "select id, source, country, language from contact where id = any(?) and owner_id is null"
            + " and deleted_at is null order by id for update",
        row ->
            new Candidate(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                on.getOrDefault(row.getLong(1), Set.of())),
        ids);
  }

  private void write(List<Decision> decisions, Instant now) {
    sql.batch(
        "update contact set owner_id = ?, team_id = coalesce(team_id, cast(? as bigint)),"
            + " version = version + 1 where id = ?",
        decisions.stream()
            .map(one -> new Object[] {one.userId(), one.rule().team(), one.contactId()})
            .toList());
    sql.batch(
        "insert into routing_decision (contact_id, rule_id, rule_name, user_id, at)"
            + " values (?, ?, ?, ?, ?)",
        decisions.stream()
            .map(
                one ->
                    new Object[] {
                      one.contactId(), one.rule().id(), one.rule().name(), one.userId(), now
                    })
            .toList());
  }

  /** One line for each rule that decided; which contact went to whom stands on its timeline. */
  private void tell(RoutingRule rule, List<Decision> decisions) {
    String contacts =
        decisions.size() == 1
            ? "contact " + decisions.get(0).contactId() + ": user " + decisions.get(0).userId()
            : decisions.size() + " contacts";
    audit.record("routing.decided", "routing " + rule.id(), rule.name() + ", " + contacts);
  }
}
