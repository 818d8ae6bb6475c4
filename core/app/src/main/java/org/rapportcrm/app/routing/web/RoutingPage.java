package org.rapportcrm.app.routing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.routing.RoutingInput;
import org.rapportcrm.app.routing.RoutingRule;
import org.rapportcrm.app.routing.RoutingRules;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Msg;

/** {@code /console/routing}: the rules in their order. */
@Named
@RequestScoped
public class RoutingPage {

  @Inject private RoutingRules rules;
  @Inject private RoutingChoices choices;
  @Inject private Msg msg;

  private List<RoutingRule> rows;
  private Long order;

  /** The rules in their order. */
  public List<RoutingRule> getRows() {
    if (rows == null) {
      rows = rules.all();
    }
    return rows;
  }

  /** Which contacts a rule takes, in words. */
  public String which(RoutingRule rule) {
    List<String> words = new ArrayList<>();
    add(words, "routing.source", rule.source());
    add(words, "routing.country", rule.country());
    add(words, "routing.language", choices.language(rule.language()));
    add(words, "routing.list", label(choices.getLists(), rule.list()));
    return words.isEmpty() ? msg.get("routing.everybody") : String.join(" · ", words);
  }

  private void add(List<String> words, String key, String value) {
    if (value != null) {
      words.add(msg.get(key) + ": " + value);
    }
  }

  /** Who gets them, in words. */
  public String whom(RoutingRule rule) {
    return rule.user() == null
        ? msg.of("routing.in-turn", label(choices.getTeams(), rule.team()))
        : label(choices.getUsers(), rule.user());
  }

  /** Whether nobody can get contacts by it now. */
  public boolean isIdle(RoutingRule rule) {
    return rule.user() != null && label(choices.getUsers(), rule.user()).isEmpty();
  }

  private static String label(List<Choice> among, Long key) {
    return key == null
        ? null
        : among.stream()
            .filter(one -> one.value().equals(key.toString()))
            .map(Choice::label)
            .findFirst()
            .orElse("");
  }

  /** The version of the order that the page shows. */
  public Long getOrder() {
    return order == null ? rules.orderVersion() : order;
  }

  /** The version of the order that the page shows. */
  public void setOrder(Long order) {
    this.order = order;
  }

  /** Puts a rule before the one above it. */
  public void up(RoutingRule rule) {
    act(rule, () -> rules.up(rule.id(), order));
  }

  /** Switches a rule on or off. */
  public void activate(RoutingRule rule, boolean active) {
    act(rule, () -> rules.change(rule.id(), RoutingInput.of(rule).activated(active)));
  }

  private void act(RoutingRule rule, Runnable work) {
    try {
      work.run();
      Here.done(msg.of("routing.saved", rule.name()));
    } catch (ProblemException e) {
      Here.refused(e);
    }
    Here.go("/console/routing");
  }
}
