package org.rapportcrm.app.routing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import org.omnifaces.cdi.Param;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.routing.RoutingInput;
import org.rapportcrm.app.routing.RoutingRule;
import org.rapportcrm.app.routing.RoutingRules;
import org.rapportcrm.app.web.Msg;

/** {@code /console/routing-rule} makes a rule, {@code /console/routing-rule/5} changes it. */
@Named
@RequestScoped
public class RoutingRulePage {

  @Inject private RoutingRules rules;
  @Inject private Msg msg;

  @Inject
  @Param(pathIndex = 0)
  private String id;

  private final Map<String, String> values = new LinkedHashMap<>();
  private boolean active = true;

  /** Reads the rule; 404 where there is none. */
  public void open() {
    if (isNew()) {
      return;
    }
    if (!id.matches("\\d{1,18}")) {
      throw KeyedProblem.notFound("routing.one", id);
    }
    RoutingRule rule = rules.get(key());
    active = rule.active();
    put("name", rule.name());
    put("source", rule.source());
    put("country", rule.country());
    put("language", rule.language());
    put("list", rule.list());
    put("target", rule.user() == null ? "team-" + rule.team() : "user-" + rule.user());
    put("version", rule.version());
  }

  private void put(String field, Object value) {
    values.put(field, value == null ? null : value.toString());
  }

  /** Whether a rule is being made. */
  public boolean isNew() {
    return id == null;
  }

  /** What is typed, by field. */
  public Map<String, String> getValues() {
    return values;
  }

  public boolean isActive() {
    return active;
  }

  public void setActive(boolean active) {
    this.active = active;
  }

  /** Makes or changes the rule. */
  public void save() {
    try {
      if (isNew()) {
        rules.create(input());
      } else {
        rules.change(key(), input());
      }
      Here.done(msg.of("routing.saved", values.get("name")));
      Here.go("/console/routing");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  private RoutingInput input() {
    return new RoutingInput(
        values.get("name"),
        active,
        values.get("source"),
        values.get("country"),
        values.get("language"),
        number(values.get("list")),
        target("user-"),
        target("team-"),
        null,
        number(values.get("version")));
  }

  private Long target(String kind) {
    String target = values.get("target");
    return target != null && target.startsWith(kind)
        ? number(target.substring(kind.length()))
        : null;
  }

  private static Long number(String text) {
    return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
  }

  /** Deletes the rule. */
  public void delete() {
    try {
      rules.delete(key());
      Here.done(msg.of("routing.deleted", values.get("name")));
      Here.go("/console/routing");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  private long key() {
    return Long.parseLong(id);
  }
}
