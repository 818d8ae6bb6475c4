package org.rapportcrm.app.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;

/** A plan as somebody wants it; exactly one of contact and company is there. */
public record PlanDraft(
    String name,
    Long contactId,
    Long companyId,
    String summary,
    Long ownerId,
    String state,
    Integer reviewMonths,
    LocalDate nextReview,
    List<Plan.Goal> goals) {

  private static final int MOST_GOALS = 50;
  private static final int MOST_MONTHS = 60;
  private static final BigDecimal LARGEST = new BigDecimal("999999999999999");

  /** Keeps a copy. */
  public PlanDraft {
    goals = goals == null ? List.of() : List.copyOf(goals);
  }

  /** The draft of a plan that is there. */
  public static PlanDraft of(Plan plan) {
    return new PlanDraft(
        plan.name(),
        plan.contactId(),
        plan.companyId(),
        plan.summary(),
        plan.ownerId(),
        plan.state(),
        plan.reviewMonths(),
        plan.nextReview(),
        plan.goals());
  }

  /** The same, cleaned; what is wrong is added to the flaws. */
  PlanDraft checked(Collection<Flaw> flaws) {
    String title = Input.required("name", name, 300).or(flaws);
    String words = Input.text("summary", summary, 100_000).or(flaws);
    if ((contactId == null) == (companyId == null)) {
      flaws.add(Flaw.of("contact", "plans.about-one"));
    }
    String mode = state == null ? "active" : state;
    if (!Plan.STATES.contains(mode)) {
      flaws.add(Flaw.of("state", "plans.no-state", mode));
    }
    if (reviewMonths != null && (reviewMonths < 1 || reviewMonths > MOST_MONTHS)) {
      flaws.add(Flaw.of("reviewMonths", "plans.no-months", MOST_MONTHS));
    }
    if (goals.size() > MOST_GOALS) {
      flaws.add(Flaw.of("goals", "plans.too-many", MOST_GOALS));
    }
    List<Plan.Goal> good = new ArrayList<>();
    for (int i = 0; i < goals.size(); i++) {
      good.add(goal("goals[" + i + "]", goals.get(i), flaws));
    }
    return new PlanDraft(
        title, contactId, companyId, words, ownerId, mode, reviewMonths, nextReview, good);
  }

  private static Plan.Goal goal(String path, Plan.Goal raw, Collection<Flaw> flaws) {
    String mode = raw.state() == null ? "open" : raw.state();
    if (!Plan.Goal.STATES.contains(mode)) {
      flaws.add(Flaw.of(path + ".state", "plans.no-goal-state", mode));
    }
    number(path + ".start", raw.start(), flaws);
    number(path + ".target", raw.target(), flaws);
    number(path + ".current", raw.current(), flaws);
    return new Plan.Goal(
        Input.required(path + ".name", raw.name(), 300).or(flaws),
        Input.text(path + ".unit", raw.unit(), 40).or(flaws),
        raw.start(),
        raw.target(),
        raw.current(),
        raw.due(),
        mode);
  }

  private static void number(String field, BigDecimal value, Collection<Flaw> flaws) {
    if (value != null && (value.abs().compareTo(LARGEST) > 0 || value.scale() > 4)) {
      flaws.add(Flaw.of(field, "plans.no-number"));
    }
  }
}
