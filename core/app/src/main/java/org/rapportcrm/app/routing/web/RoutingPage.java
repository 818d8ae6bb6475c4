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

  /** Puts a rule before the one above it. */
  public void up(RoutingRule rule) {
    change(rule, rule.active(), getRows().indexOf(rule));
  }

  /** Switches a rule on or off. */
  public void toggle(RoutingRule rule) {
    change(rule, !rule.active(), null);
  }

  private void change(RoutingRule rule, boolean active, Integer position) {
    RoutingInput was = RoutingInput.of(rule);
    try {
      rules.change(
          rule.id(),
          new RoutingInput(
              was.name(),
              active,
              was.source(),
              was.country(),
              was.language(),
              was.list(),
              was.user(),
              was.team(),
              position,
              rule.version()));
      Here.done(msg.of("routing.saved", rule.name()));
    } catch (ProblemException e) {
      Here.refused(e);
    }
    Here.go("/console/routing");
  }
}
