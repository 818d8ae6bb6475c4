package org.rapportcrm.app.plan.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.rapportcrm.app.imports.parse.MoneyParser;
import org.rapportcrm.app.imports.parse.MoneyStyle;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.plan.Plan;

/** A goal in the form for a plan; what is typed, by field. */
public class GoalForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Map<String, String> values = new TreeMap<>();

  GoalForm() {
    values.put("state", "open");
  }

  GoalForm(Plan.Goal goal) {
    values.put("name", goal.name());
    values.put("unit", goal.unit());
    values.put("start", text(goal.start()));
    values.put("target", text(goal.target()));
    values.put("current", text(goal.current()));
    values.put("due", goal.due() == null ? null : goal.due().toString());
    values.put("state", goal.state());
  }

  /** What is typed, by field. */
  public Map<String, String> getValues() {
    return values;
  }

  /** Whether anything is typed; an empty row is no goal. */
  boolean isGiven() {
    return values.entrySet().stream()
        .filter(one -> !one.getKey().equals("state"))
        .anyMatch(one -> one.getValue() != null && !one.getValue().isBlank());
  }

  /**
   * What is typed, as a goal.
   *
   * @param path what its fields are called by the plan, such as {@code goals[2]}
   */
  Plan.Goal goal(String path, Collection<Flaw> flaws) {
    return new Plan.Goal(
        values.get("name"),
        values.get("unit"),
        number(path, "start", flaws),
        number(path, "target", flaws),
        number(path, "current", flaws),
        Input.day(path + ".due", values.get("due")).or(flaws),
        values.get("state"));
  }

  private BigDecimal number(String path, String field, Collection<Flaw> flaws) {
    String raw = values.get(field);
    if (raw == null || raw.isBlank()) {
      return null;
    }
    return MoneyParser.parse(raw, MoneyStyle.POINT)
        .map(money -> money.amount())
        .orElseGet(
            () -> {
              flaws.add(Flaw.of(path + "." + field, "plans.no-number"));
              return null;
            });
  }

  private static String text(BigDecimal number) {
    return number == null ? null : number.stripTrailingZeros().toPlainString();
  }
}
