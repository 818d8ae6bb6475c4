package org.rapportcrm.emailcampaigns.sequence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.emailcampaigns.Problems;
import org.rapportcrm.emailcampaigns.campaign.ContentCheck;

/** What even a draft of a sequence must be, so that it can be stored. */
@ApplicationScoped
public class PlanCheck {

  private Choices choices;
  private Problems problems;
  private ContentCheck content;

  /** For proxies. */
  protected PlanCheck() {}

  @Inject
  public PlanCheck(Choices choices, Problems problems, ContentCheck content) {
    this.choices = choices;
    this.problems = problems;
    this.content = content;
  }

  /** Refuses with status 400 what cannot be stored, naming every field. */
  void store(Plan plan) {
    List<FieldError> errors = new ArrayList<>();
    content.name(errors, plan.name(), "no-sequence-name");
    content.sender(errors, plan.fromName(), plan.fromAddress(), plan.replyTo());
    content.purpose(errors, plan.purpose());
    Start start = plan.start();
    if (start.hasGroup() && choices.name(start).isEmpty()) {
      errors.add(problems.error("start", "start", String.valueOf(start.id())));
    }
    Long tag = plan.goals().tagId();
    if (tag != null && choices.name(new Start(Start.Kind.TAG, tag)).isEmpty()) {
      errors.add(problems.error("goalTag", "start", tag.toString()));
    }
    if (plan.goals().left() && start.kind() == Start.Kind.HAND) {
      errors.add(problems.error("goalLeft", "goal-left"));
    }
    if (!errors.isEmpty()) {
      throw problems.fields(errors);
    }
  }
}
