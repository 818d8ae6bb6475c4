package org.rapportcrm.app.contact.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.contact.merge.ContactMerge;
import org.rapportcrm.app.contact.privacy.ContactErasure;
import org.rapportcrm.app.contact.privacy.ContactExport;
import org.rapportcrm.app.contact.record.ContactDetails;
import org.rapportcrm.app.contact.record.StageHistory;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomReader;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.interaction.Initiative;
import org.rapportcrm.app.interaction.rest.InteractionBody;
import org.rapportcrm.app.interaction.rest.InteractionPages;

/** What can be asked about and done with a whole person. */
@Path("/v1/contacts")
@ApplicationScoped
public class ContactRecordsResource {

  @Inject private ContactDetails details;
  @Inject private InteractionPages timeline;
  @Inject private ContactExport export;
  @Inject private ContactErasure erasure;
  @Inject private ContactMerge merge;
  @Inject private CustomReader custom;
  @Inject private StageHistory stages;
  @Inject private Refusals refusals;
  @Inject private Audit audit;

  @Doc("Two contacts that are one person.")
  public record MergeInput(
      @Required @Doc("The contact that stays.") Long kept,
      @Required @Doc("The contact that becomes part of it.") Long merged,
      @Doc(
              "Fields whose merged value wins, owner among them; the others only where one is missing.")
          List<String> fromMerged) {}

  @Doc("What is kept without the person, and why.")
  public record Erased(long id, List<String> kept) {}

  @GET
  @Path("/{id}/timeline")
  @RequiresCapability("interactions.read")
  @Doc("The contact's interactions of every plugin, newest first.")
  public Listing<InteractionBody> timeline(
      @PathParam("id") long id,
      @QueryParam("kind") @Doc("Only these kinds, parted by commas.") String kind,
      @QueryParam("initiative") @OneOf(Initiative.class) @Doc("Only proactive or reactive ones.")
          String initiative,
      @QueryParam("helped") @Doc("Only those with or without help.") Boolean helped,
      @QueryParam("limit") @Doc("How many, 1 to 500.") Integer limit,
      @QueryParam("cursor") @Doc("nextCursor of the page before.") String cursor) {
    details.get(id);
    return timeline.list(id, timeline.filter(kind, initiative, helped), limit, cursor);
  }

  @Doc("A move from one life stage to another.")
  public record StageBody(
      @Doc("The stage before; null when the contact was created.") String was,
      String became,
      Instant at,
      @Doc("Name of who did it; null for imports and programs.") String by) {}

  @GET
  @Path("/{id}/life-stages")
  @RequiresCapability("contacts.read")
  @Doc("How the contact went through the life stages, newest first; at most 200 moves.")
  public Listing<StageBody> stages(@PathParam("id") long id) {
    details.get(id);
    return Listing.of(
        stages.of(id).stream()
            .map(one -> new StageBody(one.was(), one.became(), one.at(), one.user()))
            .toList(),
        null);
  }

  @GET
  @Path("/{id}/export")
  @RequiresCapability("contacts.read")
  @Doc("Everything that core and plugins keep about the person, by kind of record.")
  public Map<String, List<Map<String, Object>>> export(@PathParam("id") long id) {
    Map<String, List<Map<String, Object>>> all = export.of(id);
    audit.record("contact.exported", "contact " + id, null);
    return all;
  }

  @POST
  @Path("/{id}/erase")
  @RequiresCapability("contacts.delete")
  @Doc(
      "Erases the person for good, in core and plugins. What is left is a hash of the address, so"
          + " that nobody writes to it again.")
  public Erased erase(@PathParam("id") long id) {
    List<String> kept = erasure.erase(id).stream().map(refusals::text).toList();
    audit.record("contact.erased", "contact " + id, null);
    return new Erased(id, kept);
  }

  @POST
  @Path("/merge")
  @Idempotent
  @RequiresCapability("contacts.delete")
  @Doc(
      "Makes one contact of two: everything of the merged one moves to the kept one. It can be"
          + " taken back for 30 days; see merges.")
  public ContactDetailBody merge(MergeInput input) {
    if (input.kept() == null) {
      throw refusals.bad("kept", "input.missing");
    }
    if (input.merged() == null) {
      throw refusals.bad("merged", "input.missing");
    }
    List<String> chosen = input.fromMerged() == null ? List.of() : input.fromMerged();
    merge.merge(input.kept(), input.merged(), Set.copyOf(chosen));
    return ContactDetailBody.of(
        details.get(input.kept()), custom.json(Carrier.CONTACT, input.kept()));
  }
}
