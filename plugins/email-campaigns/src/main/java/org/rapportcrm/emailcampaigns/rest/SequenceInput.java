package org.rapportcrm.emailcampaigns.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rapportcrm.emailcampaigns.Problems;
import org.rapportcrm.emailcampaigns.rest.SequenceData.DelayData;
import org.rapportcrm.emailcampaigns.rest.SequenceData.GoalsData;
import org.rapportcrm.emailcampaigns.rest.SequenceData.StartData;
import org.rapportcrm.emailcampaigns.rest.SequenceData.StepData;
import org.rapportcrm.emailcampaigns.sequence.Delay;
import org.rapportcrm.emailcampaigns.sequence.Goals;
import org.rapportcrm.emailcampaigns.sequence.Plan;
import org.rapportcrm.emailcampaigns.sequence.Start;
import org.rapportcrm.emailcampaigns.sequence.Steps;

/** Understands a sequence that came as JSON, or says which field it does not understand. */
@ApplicationScoped
class SequenceInput {

  @Inject private Problems problems;

  /** What it says beside its steps. */
  Plan plan(SequenceData data) {
    GoalsData goals = data.goals();
    return new Plan(
        data.name(),
        start(data.start()),
        Boolean.TRUE.equals(data.again()),
        goals == null
            ? Goals.NONE
            : new Goals(
                Boolean.TRUE.equals(goals.purchase()),
                goals.tag(),
                Boolean.TRUE.equals(goals.left())),
        data.fromName(),
        data.fromAddress(),
        data.replyTo(),
        data.purpose());
  }

  /** Its steps; none where none were sent. */
  List<Steps.Wanted> steps(SequenceData data) {
    List<Steps.Wanted> wanted = new ArrayList<>();
    for (StepData step : data.steps() == null ? List.<StepData>of() : data.steps()) {
      Delay delay = delay(step.delay(), "steps[" + wanted.size() + "].delay.unit");
      wanted.add(new Steps.Wanted(step.id(), delay, step.design()));
    }
    return wanted;
  }

  private Start start(StartData data) {
    if (data == null || data.on() == null) {
      return Start.BY_HAND;
    }
    return Arrays.stream(Start.Kind.values())
        .filter(kind -> kind.word().equals(data.on()))
        .findFirst()
        .map(kind -> new Start(kind, data.id()))
        .orElseThrow(() -> problems.field("start.on", "start-kind", data.on()));
  }

  private Delay delay(DelayData data, String field) {
    if (data == null) {
      return Delay.NONE;
    }
    Delay.Unit unit =
        data.unit() == null
            ? Delay.Unit.DAYS
            : Arrays.stream(Delay.Unit.values())
                .filter(one -> one.word().equals(data.unit()))
                .findFirst()
                .orElseThrow(() -> problems.field(field, "unit", data.unit()));
    return new Delay(data.amount() == null ? 0 : data.amount(), unit, data.hour());
  }
}
