package org.rapportcrm.app.interaction.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.contact.InteractionView;
import org.rapportcrm.api.contact.NewInteraction;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.rest.Patch;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.interaction.Initiative;
import org.rapportcrm.app.interaction.InteractionDetail;
import org.rapportcrm.app.interaction.InteractionDraft;
import org.rapportcrm.app.interaction.InteractionLog;
import org.rapportcrm.app.interaction.InteractionRow;
import org.rapportcrm.app.interaction.InteractionWriter;
import org.rapportcrm.app.security.visibility.NamedRecords;
import org.rapportcrm.app.security.visibility.RecordKind;

/** {@code /api/v1/interactions}: what happened between us and contacts. */
@Path("/v1/interactions")
@ApplicationScoped
public class InteractionResource {

  @Inject private InteractionPages pages;
  @Inject private InteractionLog log;
  @Inject private InteractionWriter writer;
  @Inject private NamedRecords named;
  @Inject private Refusals refusals;
  @Inject private Clock clock;

  @Doc("Something that happened between us and a contact.")
  public record InteractionInput(
      @Required @Doc("Key of the contact; cannot be changed later.") Long contact,
      @Required
          @Doc("call, meeting, note, email, chat, visit, event, help, complaint, order-help …")
          String kind,
      @Doc("Now when absent.") Instant at,
      @Doc("email, phone, web, in-person …") String channel,
      @OneOf(words = {"in", "out"}) @Doc("in or out.") String direction,
      @Doc("Whether the contact got help; when absent, the kind's setting decides.") Boolean helped,
      @Doc("One line in words.") String summary,
      @Doc(
              "How it went. Calls: reached, no-answer, voicemail, busy, call-back, wrong-number;"
                  + " meetings and visits: held, cancelled, no-show; events: invited, registered,"
                  + " attended, no-show, cancelled.")
          String outcome,
      @OneOf(Initiative.class)
          @Doc("proactive or reactive; when absent, out is proactive and in is reactive.")
          String initiative,
      @Doc("How long it took, 0 to 1,440.") Integer minutes,
      @Doc("Unique within the kind; cannot be changed later.") String externalId) {

    static final InteractionInput EMPTY =
        new InteractionInput(null, null, null, null, null, null, null, null, null, null, null);
  }

  @GET
  @RequiresCapability("interactions.read")
  @Doc("Interactions, newest first.")
  public Listing<InteractionBody> list(
      @QueryParam("contact") @Doc("Key of a contact.") Long contact,
      @QueryParam("kind") @Doc("Only these kinds, parted by commas.") String kind,
      @QueryParam("helped") @Doc("Only those with or without help.") Boolean helped,
      @QueryParam("initiative") @OneOf(Initiative.class) @Doc("Only proactive or reactive ones.")
          String initiative,
      @QueryParam("limit") @Doc("How many, 1 to 500.") Integer limit,
      @QueryParam("cursor") @Doc("nextCursor of the page before.") String cursor) {
    return pages.list(contact, pages.filter(kind, initiative, helped), limit, cursor);
  }

  @POST
  @Idempotent
  @RequiresCapability("interactions.write")
  @Doc(value = "Records an interaction.", status = 201, returns = InteractionBody.class)
  public Response record(InteractionInput input) {
    List<Flaw> flaws = new ArrayList<>();
    NewInteraction draft =
        InteractionDraft.check(input.contact(), Values.of(input), clock.instant(), flaws);
    InteractionDetail detail = InteractionDetail.check(input.kind(), Values.of(input), flaws);
    refusals.unlessEmpty(flaws);
    named.demand("contact", RecordKind.CONTACTS, draft.contactId());
    List<InteractionView> written = writer.write(List.of(draft), detail);
    if (written.isEmpty()) {
      throw refusals.conflict(
          "externalId", "interactions.known", draft.kind(), draft.externalId() + "");
    }
    long id = written.get(0).id();
    return Response.created(URI.create("v1/interactions/" + id)).entity(get(id)).build();
  }

  @GET
  @Path("/{id}")
  @RequiresCapability("interactions.read")
  @Doc("One interaction.")
  public InteractionBody get(@PathParam("id") long id) {
    return InteractionBody.of(log.get(id));
  }

  @PATCH
  @Path("/{id}")
  @RequiresCapability("interactions.write")
  @Doc("Corrects an interaction: an absent field stays, null clears.")
  public InteractionBody correct(@PathParam("id") long id, Patch<InteractionInput> patch) {
    InteractionRow before = log.get(id);
    List<Flaw> flaws = new ArrayList<>();
    InteractionRow corrected =
        InteractionDraft.corrected(
            before, Values.of(patch.onto(InteractionInput.EMPTY), patch.fields()), flaws);
    refusals.unlessEmpty(flaws);
    return InteractionBody.of(log.correct(corrected));
  }

  @DELETE
  @Path("/{id}")
  @RequiresCapability("interactions.write")
  @Doc(value = "Deletes an interaction that was written by mistake.", status = 204)
  public Response delete(@PathParam("id") long id) {
    log.delete(id);
    return Response.noContent().build();
  }
}
