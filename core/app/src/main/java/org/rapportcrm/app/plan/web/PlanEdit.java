package org.rapportcrm.app.plan.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.plan.Plan;
import org.rapportcrm.app.plan.PlanDraft;
import org.rapportcrm.app.plan.Plans;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.PathKey;

/** The form for an account plan with its goals. */
@Named
@ViewScoped
public class PlanEdit implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private PathKey path;
  @Inject private Plans plans;
  @Inject private CurrentUser user;
  @Inject private Refusals refusals;
  @Inject private Msg msg;

  private Long id;
  private Long version;
  private Choice contact;
  private Choice company;
  private final Map<String, String> values = new TreeMap<>();
  private final List<GoalForm> goals = new ArrayList<>();

  @PostConstruct
  void load() {
    if (path.getId().isPresent()) {
      Plan plan = plans.get(path.getId().getAsLong());
      id = plan.id();
      version = plan.version();
      values.put("name", plan.name());
      values.put("summary", plan.summary());
      values.put("ownerId", plan.ownerId() == null ? "0" : plan.ownerId().toString());
      values.put("state", plan.state());
      values.put(
          "reviewMonths", plan.reviewMonths() == null ? null : plan.reviewMonths().toString());
      values.put("nextReview", plan.nextReview() == null ? null : plan.nextReview().toString());
      contact = plan.contactId() == null ? null : Choice.of(plan.contactId(), plan.about());
      company = plan.companyId() == null ? null : Choice.of(plan.companyId(), plan.about());
      plan.goals().forEach(goal -> goals.add(new GoalForm(goal)));
    } else {
      values.put("state", "active");
      values.put("ownerId", user.id().map(String::valueOf).orElse("0"));
      goals.add(new GoalForm());
    }
  }

  /** Whether it is a new plan. */
  public boolean isNew() {
    return id == null;
  }

  /** Key of the plan as text; empty for a new one. */
  public String getId() {
    return id == null ? "" : id.toString();
  }

  /** With which contact; {@code null} for none. */
  public Choice getContact() {
    return contact;
  }

  public void setContact(Choice contact) {
    this.contact = contact;
  }

  /** With which company; {@code null} for none. */
  public Choice getCompany() {
    return company;
  }

  public void setCompany(Choice company) {
    this.company = company;
  }

  /** What is typed, by field. */
  public Map<String, String> getValues() {
    return values;
  }

  /** The goals in their order. */
  public List<GoalForm> getGoals() {
    return goals;
  }

  /** Adds an empty goal. */
  public void addGoal() {
    goals.add(new GoalForm());
  }

  /** Takes a goal out of the form. */
  public void removeGoal(int at) {
    goals.remove(at);
  }

  /** Saves and goes to the plan. */
  public void save() {
    try {
      goals.removeIf(goal -> !goal.isGiven());
      List<Flaw> flaws = new ArrayList<>();
      String owner = "0".equals(values.get("ownerId")) ? null : values.get("ownerId");
      Long months = Input.key("reviewMonths", values.get("reviewMonths")).or(flaws);
      PlanDraft draft =
          new PlanDraft(
              values.get("name"),
              contact == null ? null : Long.valueOf(contact.value()),
              company == null ? null : Long.valueOf(company.value()),
              values.get("summary"),
              Input.key("ownerId", owner).or(flaws),
              values.get("state"),
              months == null ? null : (int) Math.min(months, 10_000),
              Input.day("nextReview", values.get("nextReview")).or(flaws),
              goals(flaws));
      refusals.unlessEmpty(flaws);
      if (isNew()) {
        id = plans.create(draft);
      } else {
        plans.change(id, draft, version);
      }
      Here.done(msg.get("plans.saved"));
      Here.go("/console/plan/" + id);
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  private List<Plan.Goal> goals(List<Flaw> flaws) {
    List<Plan.Goal> all = new ArrayList<>();
    for (GoalForm goal : goals) {
      all.add(goal.goal("goals[" + all.size() + "]", flaws));
    }
    return all;
  }

  /** Deletes it. */
  public void delete() {
    plans.delete(id);
    Here.done(msg.get("plans.deleted"));
    Here.go("/console/plans");
  }
}
