package org.rapportcrm.app.company.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.contact.NewInteraction;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.company.CompanyFinder;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.interaction.CompanyLog;
import org.rapportcrm.app.interaction.Initiative;
import org.rapportcrm.app.interaction.InteractionDetail;
import org.rapportcrm.app.interaction.InteractionDraft;
import org.rapportcrm.app.interaction.Timeline;
import org.rapportcrm.app.interaction.TimelineEntry;
import org.rapportcrm.app.interaction.rest.InteractionPages;

/** {@code /api/v1/companies/{id}/timeline}: what happened with a company and its people. */
@Path("/v1/companies/{id}/timeline")
@ApplicationScoped
public class CompanyTimelineResource {

  @Inject private CompanyFinder companies;
  @Inject private Timeline timeline;
  @Inject private InteractionPages pages;
  @Inject private CompanyLog log;
  @Inject private Refusals refusals;
  @Inject private Clock clock;

  @Doc("An entry of a company's timeline.")
  public record EntryBody(
      @Doc("interaction, purchase or company: which records the key is of.") String record,
      long id,
      @Doc("Key of the contact; null where it is of the company alone.") Long contact,
      String kind,
      Instant at,
      String channel,
      String direction,
      boolean helped,
      String summary,
      String outcome,
      String initiative,
      Integer minutes,
      BigDecimal amount,
      String currency) {

    static EntryBody of(TimelineEntry entry) {
      return new EntryBody(
          entry.origin().name().toLowerCase(Locale.ROOT),
          entry.id(),
          entry.contactId(),
          entry.kind(),
          entry.at(),
          entry.channel(),
          entry.direction(),
          entry.helped(),
          entry.summary(),
          entry.detail().outcome(),
          entry.detail().initiative(),
          entry.detail().minutes(),
          entry.amount(),
          entry.currency());
    }
  }

  @Doc("Something that happened with a company as such.")
  public record EntryInput(
      @Required @Doc("call, meeting, note, email, visit, event …") String kind,
      @Doc("Now when absent.") Instant at,
      @Doc("email, phone, web, in-person …") String channel,
      @OneOf(words = {"in", "out"}) @Doc("in or out.") String direction,
      @Doc("One line in words.") String summary,
      @Doc("How it went, as for interactions.") String outcome,
      @OneOf(Initiative.class)
          @Doc("proactive or reactive; when absent, out is proactive and in is reactive.")
          String initiative,
      @Doc("How long it took, 0 to 1,440.") Integer minutes) {}

  @Doc("The new entry.")
  public record Written(long id) {}

  @GET
  @RequiresCapability("interactions.read")
  @Doc("What happened with the company and with the contacts that worked there then, newest first.")
  public Listing<EntryBody> timeline(
      @PathParam("id") long id,
      @QueryParam("kind") @Doc("Only these kinds, parted by commas.") String kind,
      @QueryParam("initiative") @OneOf(Initiative.class) @Doc("Only proactive or reactive ones.")
          String initiative,
      @QueryParam("helped") @Doc("Only those with or without help.") Boolean helped,
      @QueryParam("limit") @Doc("How many, 1 to 500.") Integer limit,
      @QueryParam("cursor") @Doc("nextCursor of the page before.") String cursor) {
    company(id);
    int size = Limit.of(limit);
    Timeline.After after =
        Cursor.parse(cursor, Instant.class, Integer.class, Long.class)
            .map(
                place ->
                    new Timeline.After(
                        place.get(0, Instant.class),
                        place.get(1, Integer.class),
                        place.get(2, Long.class)))
            .orElse(null);
    List<TimelineEntry> entries =
        timeline.ofCompany(id, pages.filter(kind, initiative, helped), after, size + 1);
    return Listing.page(
            entries,
            size,
            last -> Cursor.of(last.place().at(), last.place().origin(), last.place().id()))
        .map(EntryBody::of);
  }

  @POST
  @Idempotent
  @RequiresCapability("interactions.write")
  @Doc(
      value = "Writes down something that happened with the company as such.",
      status = 201,
      returns = Written.class)
  public Response write(@PathParam("id") long id, EntryInput input) {
    company(id);
    List<Flaw> flaws = new ArrayList<>();
    Values values = Values.of(input);
    NewInteraction draft = InteractionDraft.check(id, values, clock.instant(), flaws);
    InteractionDetail detail = InteractionDetail.check(input.kind(), values, flaws);
    refusals.unlessEmpty(flaws);
    long entry = log.write(id, draft, detail);
    return Response.created(URI.create("v1/companies/" + id + "/timeline/" + entry))
        .entity(new Written(entry))
        .build();
  }

  @DELETE
  @Path("/{entry}")
  @RequiresCapability("interactions.write")
  @Doc(value = "Deletes an entry of the company that was written by mistake.", status = 204)
  public Response delete(@PathParam("id") long id, @PathParam("entry") long entry) {
    company(id);
    log.delete(id, entry);
    return Response.noContent().build();
  }

  private void company(long id) {
    if (companies.row(id).isEmpty()) {
      throw refusals.notFound("companies.one", id);
    }
  }
}
