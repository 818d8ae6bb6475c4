package org.rapportcrm.emailcampaigns.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.rest.Patch;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.emailcampaigns.EmailCampaignsPlugin;
import org.rapportcrm.emailcampaigns.Problems;
import org.rapportcrm.emailcampaigns.sequence.ReadySequences;
import org.rapportcrm.emailcampaigns.sequence.Running;
import org.rapportcrm.emailcampaigns.sequence.Sequence;
import org.rapportcrm.emailcampaigns.sequence.Sequences;
import org.rapportcrm.emailcampaigns.sequence.Steps;

/** Sequences: write them. {@link SequenceRunningResource} runs them. */
@Path("/plugins/email-campaigns/sequences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Transactional
public class SequencesResource {

  @Inject private Sequences sequences;
  @Inject private Steps steps;
  @Inject private Running running;
  @Inject private ReadySequences ready;
  @Inject private SequenceInput input;
  @Inject private Problems problems;
  @Inject private CurrentUser user;

  @GET
  @RequiresCapability(EmailCampaignsPlugin.READ)
  @Doc("Sequences, the newest first.")
  public Listing<SequenceData> list(
      @OneOf(Sequence.State.class)
          @Doc("draft, active or paused; all when absent.")
          @QueryParam("state")
          String state,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    int size = Limit.of(limit);
    List<Sequence> rows = sequences.list(state(state), Cursor.id(cursor, Long.MAX_VALUE), size + 1);
    return Listing.page(rows, size, last -> Cursor.of(last.id())).map(SequenceData::of);
  }

  @POST
  @Idempotent
  @RequiresCapability(EmailCampaignsPlugin.MANAGE)
  @Doc(
      value = "Makes a draft, of what is sent or of a ready-made one; it may be unfinished.",
      returns = SequenceData.class,
      status = 201)
  public Response create(SequenceData data) {
    Sequence made =
        data.template() == null
            ? steps.replace(sequences.create(input.plan(data)).id(), input.steps(data))
            : ready.make(
                ReadySequences.Kind.ofWord(data.template())
                    .orElseThrow(() -> problems.field("template", "template", data.template())),
                user.locale());
    return Response.status(201).entity(SequenceData.of(made)).build();
  }

  @GET
  @Path("{id}")
  @RequiresCapability(EmailCampaignsPlugin.READ)
  @Doc("One sequence with its steps.")
  public SequenceData get(@PathParam("id") long id) {
    return SequenceData.of(sequences.get(id));
  }

  @PUT
  @Path("{id}")
  @RequiresCapability(EmailCampaignsPlugin.MANAGE)
  @Doc(
      "Replaces a sequence, also an active one: who waits keeps their place and their time. Steps"
          + " with an id stay, those without are new, those that are not sent are taken out.")
  public SequenceData replace(@PathParam("id") long id, SequenceData data) {
    long version = data.version() == null ? sequences.get(id).version() : data.version();
    sequences.change(id, input.plan(data), version);
    return SequenceData.of(steps.replace(id, input.steps(data)));
  }

  @PATCH
  @Path("{id}")
  @RequiresCapability(EmailCampaignsPlugin.MANAGE)
  @Doc("Changes fields of a sequence: an absent one stays, null clears.")
  public SequenceData change(@PathParam("id") long id, Patch<SequenceData> patch) {
    return replace(id, patch.onto(get(id)));
  }

  @DELETE
  @Path("{id}")
  @RequiresCapability(EmailCampaignsPlugin.MANAGE)
  @Doc(value = "Deletes a sequence that is not active, with its figures.", status = 204)
  public void delete(@PathParam("id") long id) {
    running.delete(id);
  }

  private Sequence.State state(String word) {
    if (word == null || word.isBlank()) {
      return null;
    }
    return Arrays.stream(Sequence.State.values())
        .filter(state -> state.word().equals(word))
        .findFirst()
        .orElseThrow(() -> problems.field("state", "sequence-state", word));
  }
}
