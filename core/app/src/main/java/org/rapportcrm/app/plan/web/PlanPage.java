package org.rapportcrm.app.plan.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.plan.Plan;
import org.rapportcrm.app.plan.PlanReader;
import org.rapportcrm.app.plan.Plans;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.PathKey;

/** One account plan: its goals, its reviews, and the form for the next one. */
@Named
@RequestScoped
public class PlanPage {

  @Inject private PathKey path;
  @Inject private Plans plans;
  @Inject private PlanReader reader;
  @Inject private Refusals refusals;
  @Inject private CurrentUser user;
  @Inject private Msg msg;

  private Plan plan;
  private String note;

  @PostConstruct
  void load() {
    plan = plans.get(path.getId().orElse(0));
  }

  /** The plan. */
  public Plan getPlan() {
    return plan;
  }

  /** Looks at it, the newest first. */
  public List<Plan.Review> getReviews() {
    return reader.reviews(plan.id());
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  /** Notes that it was looked at. */
  public void review() {
    if (user.may("companies.write")) {
      try {
        plans.review(plan.id(), refusals.good(Input.text("note", note, 100_000)));
        Here.done(msg.get("plans.reviewed"));
        Here.go("/console/plan/" + plan.id());
      } catch (ProblemException e) {
        Here.refused(e);
      }
    }
  }
}
