package org.rapportcrm.emailcampaigns.rest;

import java.util.List;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.emailcampaigns.sequence.Goals;
import org.rapportcrm.emailcampaigns.sequence.Plan;
import org.rapportcrm.emailcampaigns.sequence.Sequence;
import org.rapportcrm.emailcampaigns.sequence.SequenceStep;

/** A sequence in JSON. */
@Doc("Mails in their order, each after a wait, to one contact after the other.")
public record SequenceData(
    @Doc("Its id; not sent when it is created.") Long id,
    @Doc("How people call it; recipients never see it.") String name,
    @OneOf(Sequence.State.class) @Doc("draft, active or paused. Set by activate and pause.")
        String state,
    @Doc("What starts it; by hand when absent.") StartData start,
    @Doc("Whether a contact who went through may go through again.") Boolean again,
    @Doc("What ends it before its last mail; unsubscribing always does.") GoalsData goals,
    @Doc("Sender's name; the site's when absent.") String fromName,
    @Doc("Sender's address; the site's when absent.") String fromAddress,
    @Doc("Where answers go.") String replyTo,
    @Doc("Key of the consent purpose it needs; marketing when absent.") String purpose,
    @Doc("The steps in their order, at most 50.") List<StepData> steps,
    @Doc("welcome, cart or purchase: a ready-made one, when it is created. Not sent back.")
        String template,
    @Doc("Why it paused by itself. Only read.") String problem,
    @Doc("Counts changes; send the one you read.") Long version) {

  /** What starts it. */
  public record StartData(
      @OneOf(words = {"hand", "list", "tag", "segment"}) @Doc("hand, list, tag or segment.")
          String on,
      @Doc("Id of the list, tag or segment.") Long id) {}

  /** What ends it. */
  public record GoalsData(
      @Doc("A purchase since the contact came in.") Boolean purchase,
      @Doc("Id of a tag that the contact has.") Long tag,
      @Doc("Leaving the list, tag or segment that started it.") Boolean left) {}

  /** How long a step waits. */
  public record DelayData(
      @Doc("0 or more; 0 is at once. At most a year.") Integer amount,
      @OneOf(words = {"minutes", "hours", "days"}) @Doc("minutes, hours or days; days when absent.")
          String unit,
      @Doc(
              "Hour of the day, 0 to 23, in the contact's time zone, else the site's; any when absent.")
          Integer hour) {}

  /** A step. */
  public record StepData(
      @Doc("Its id; absent for a new one. A step that is not sent is taken out.") Long id,
      @Doc("How long to wait before it; at once when absent.") DelayData delay,
      @Doc("The subject; may hold merge tags.") String subject,
      @Doc("The line that mail programs show beside the subject.") String preheader,
      @Doc("Language of the text, such as fa; en when absent.") String language,
      @Doc("The message, from the top down.") List<BlockData> blocks,
      @Doc("Counts the wordings of its mail. Only read.") Integer revision) {

    static StepData of(SequenceStep step) {
      MessageDesign design = step.design();
      return new StepData(
          step.id(),
          new DelayData(step.delay().amount(), step.delay().unit().word(), step.delay().hour()),
          design.subject(),
          design.preheader(),
          design.language(),
          design.blocks().stream().map(BlockData::of).toList(),
          step.revision());
    }

    MessageDesign design() {
      return new MessageDesign(
          subject,
          preheader,
          language,
          blocks == null ? List.of() : blocks.stream().map(BlockData::toBlock).toList());
    }
  }

  static SequenceData of(Sequence sequence) {
    Plan plan = sequence.plan();
    Goals goals = plan.goals();
    return new SequenceData(
        sequence.id(),
        plan.name(),
        sequence.state().word(),
        new StartData(plan.start().kind().word(), plan.start().id()),
        plan.again(),
        new GoalsData(goals.purchase(), goals.tagId(), goals.left()),
        plan.fromName(),
        plan.fromAddress(),
        plan.replyTo(),
        plan.purpose(),
        sequence.way().steps().stream().map(StepData::of).toList(),
        null,
        sequence.problem(),
        sequence.version());
  }
}
