package org.rapportcrm.emailcampaigns.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.rapportcrm.api.message.Composer;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.emailcampaigns.EmailCampaignsPlugin;
import org.rapportcrm.emailcampaigns.Problems;
import org.rapportcrm.emailcampaigns.enrolment.Figures;
import org.rapportcrm.emailcampaigns.enrolment.Figures.OfStep;
import org.rapportcrm.emailcampaigns.enrolment.Figures.Totals;
import org.rapportcrm.emailcampaigns.sequence.Running;
import org.rapportcrm.emailcampaigns.sequence.Sequence;
import org.rapportcrm.emailcampaigns.sequence.Sequences;

/** Runs sequences and says how they do. */
@Path("/plugins/email-campaigns/sequences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
@ApplicationScoped
@Transactional
public class SequenceRunningResource {

  @Inject private Sequences sequences;
  @Inject private Running running;
  @Inject private Figures figures;
  @Inject private Composer composer;
  @Inject private Problems problems;

  /** How it is activated. */
  public record Activation(
      @Doc("For a draft: whether those start too who are in the list, tag or segment already.")
          Boolean present) {}

  @Doc("How a sequence does, in contacts.")
  public record SequenceReport(
      @Doc("The sequence's state.") String state,
      @Doc("Everybody who ever came in.") long all,
      @Doc("The next mail is to come.") long waiting,
      @Doc("All mails were handed over.") long finished,
      @Doc("Ended because they bought or got the tag.") long goal,
      @Doc("Ended for another reason.") long left,
      @Doc("Its steps in their order.") List<StepReport> steps) {}

  /** A step's figures. */
  public record StepReport(
      @Doc("The step's id.") long id,
      String subject,
      @Doc("Contacts who wait for it.") long waiting,
      @Doc("Taken by the recipients' mail servers.") long sent,
      @Doc("People who opened it; machines do not count.") long opened,
      @Doc("People who clicked in it; machines do not count.") long clicked,
      @Doc("Who unsubscribed by it.") long unsubscribed,
      @Doc("Held back by consent, suppression or cap, or not arrived.") long held,
      @Doc("Reached a goal while they waited for it.") long goal,
      @Doc("Left for another reason while they waited for it.") long left) {

    static StepReport of(OfStep one) {
      return new StepReport(
          one.step().id(),
          one.step().design().subject(),
          one.people().waiting(),
          one.sent(),
          one.opened(),
          one.clicked(),
          one.unsubscribed(),
          one.held(),
          one.people().goal(),
          one.people().left());
    }
  }

  @POST
  @Path("{id}/activate")
  @RequiresCapability(EmailCampaignsPlugin.SEND)
  @Doc("Activates it, or goes on; 409 names everything that stands in the way.")
  public SequenceData activate(
      @PathParam("id") long id, @DefaultValue("{}") @Doc("May be absent.") Activation wish) {
    boolean present = wish != null && Boolean.TRUE.equals(wish.present());
    return SequenceData.of(running.activate(id, present));
  }

  @POST
  @Path("{id}/pause")
  @RequiresCapability(EmailCampaignsPlugin.SEND)
  @Doc("Stops it within seconds; who waits keeps their place.")
  public SequenceData pause(@PathParam("id") long id) {
    return SequenceData.of(running.pause(id));
  }

  @GET
  @Path("{id}/report")
  @RequiresCapability(EmailCampaignsPlugin.READ)
  @Doc("How it does, in all and step by step.")
  public SequenceReport report(@PathParam("id") long id) {
    Sequence sequence = sequences.get(id);
    Totals all = figures.totals(List.of(id)).get(id);
    return new SequenceReport(
        sequence.state().word(),
        all.all(),
        all.waiting(),
        all.finished(),
        all.goal(),
        all.left(),
        figures.steps(sequence).stream().map(StepReport::of).toList());
  }

  @GET
  @Path("{id}/steps/{step}/preview")
  @Produces("text/html; charset=UTF-8")
  @RequiresCapability(EmailCampaignsPlugin.READ)
  @Doc(value = "A step's mail as HTML with sample values, in a sandbox.", returns = String.class)
  public Response preview(@PathParam("id") long id, @PathParam("step") long stepId) {
    return sequences
        .get(id)
        .way()
        .step(stepId)
        .map(step -> MessageFrame.of(composer.preview(step.design(), null).html()))
        .orElseThrow(() -> problems.notFound("step", stepId));
  }
}
