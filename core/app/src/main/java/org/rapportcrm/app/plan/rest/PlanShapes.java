package org.rapportcrm.app.plan.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.app.plan.Plan;
import org.rapportcrm.app.plan.PlanDraft;

/** What account plans look like in JSON. */
public final class PlanShapes {

  private PlanShapes() {}

  @Doc("Something to reach.")
  public record GoalBody(
      String name,
      @Doc("Of the numbers, such as EUR.") String unit,
      @Doc("Where it began; 0 when null.") BigDecimal start,
      BigDecimal target,
      @Doc("Where it is now.") BigDecimal current,
      @Doc("The last day.") LocalDate due,
      @OneOf(words = {"open", "reached", "missed"})
          @Doc("open, reached or missed; open when absent.")
          String state) {

    static GoalBody of(Plan.Goal goal) {
      return new GoalBody(
          goal.name(),
          goal.unit(),
          goal.start(),
          goal.target(),
          goal.current(),
          goal.due(),
          goal.state());
    }

    Plan.Goal goal() {
      return new Plan.Goal(name, unit, start, target, current, due, state);
    }
  }

  @Doc("An account plan; it is about a contact or a company.")
  public record PlanInput(
      @Required String name,
      @Doc("Key of the contact.") Long contact,
      @Doc("Key of the company.") Long company,
      String summary,
      @Doc("Key of the user who owns it.") Long ownerId,
      @OneOf(words = {"active", "reached", "ended"})
          @Doc("active, reached or ended; active when absent.")
          String state,
      @Doc("Every how many months it is looked at; null for once.") Integer reviewMonths,
      LocalDate nextReview,
      List<GoalBody> goals,
      @Doc("For a change: the version it was made for.") Long version) {

    static PlanInput of(PlanDraft draft) {
      return new PlanInput(
          draft.name(),
          draft.contactId(),
          draft.companyId(),
          draft.summary(),
          draft.ownerId(),
          draft.state(),
          draft.reviewMonths(),
          draft.nextReview(),
          draft.goals().stream().map(GoalBody::of).toList(),
          null);
    }

    PlanDraft draft() {
      List<GoalBody> given = goals == null ? List.of() : goals;
      return new PlanDraft(
          name,
          contact,
          company,
          summary,
          ownerId,
          state,
          reviewMonths,
          nextReview,
          given.stream().map(GoalBody::goal).toList());
    }
  }

  @Doc("An account plan.")
  public record PlanBody(
      long id,
      String name,
      Long contact,
      Long company,
      String summary,
      Long ownerId,
      String state,
      Integer reviewMonths,
      LocalDate nextReview,
      List<GoalBody> goals,
      long version) {

    static PlanBody of(Plan plan) {
      return new PlanBody(
          plan.id(),
          plan.name(),
          plan.contactId(),
          plan.companyId(),
          plan.summary(),
          plan.ownerId(),
          plan.state(),
          plan.reviewMonths(),
          plan.nextReview(),
          plan.goals().stream().map(GoalBody::of).toList(),
          plan.version());
    }
  }

  @Doc("What was seen in a review.")
  public record ReviewInput(String note) {}

  @Doc("A look at a plan.")
  public record ReviewBody(Instant at, @Doc("The user's name.") String user, String note) {

    static ReviewBody of(Plan.Review review) {
      return new ReviewBody(review.at(), review.user(), review.note());
    }
  }
}
