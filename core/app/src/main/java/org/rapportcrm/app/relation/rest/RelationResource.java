package org.rapportcrm.app.relation.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.contact.record.ContactDetails;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.relation.Introductions;
import org.rapportcrm.app.relation.RelationKind;
import org.rapportcrm.app.relation.Relations;
import org.rapportcrm.app.security.visibility.NamedRecords;
import org.rapportcrm.app.security.visibility.RecordKind;

/** {@code /api/v1/contacts/{id}/relations}: how a contact is connected with others. */
@Path("/v1/contacts/{id}/relations")
@ApplicationScoped
public class RelationResource {

  @Inject private ContactDetails contacts;
  @Inject private Relations relations;
  @Inject private Introductions introductions;
  @Inject private NamedRecords named;
  @Inject private Refusals refusals;

  @Doc("A relation as this contact sees it.")
  public record RelationBody(
      long id,
      @Doc(
              "introduced-by, works-for, reports-to, assists, advises, knows, colleague, friend,"
                  + " partner, family or other.")
          String kind,
      @Doc("Whether it is read from the other contact to this one.") boolean reverse,
      @Doc("Key of the other contact.") long contact,
      @Doc("Name of the other contact.") String name,
      String note) {

    static RelationBody of(Relations.Relation relation) {
      return new RelationBody(
          relation.id(),
          relation.kind().word(),
          relation.reverse(),
          relation.otherId(),
          relation.otherName(),
          relation.note());
    }
  }

  @Doc("A relation of this contact to another.")
  public record RelationInput(
      @Required @Doc("Key of the other contact.") Long contact,
      @Required
          @Doc(
              "introduced-by, works-for, reports-to, assists, advises, knows, colleague, friend,"
                  + " partner, family or other; read from this contact to the other.")
          String kind,
      String note) {}

  @Doc("Somebody to be introduced.")
  public record IntroductionInput(
      @Required @Doc("Key of the other contact.") Long contact,
      @Doc("Why they should know each other.") String note) {}

  @GET
  @RequiresCapability("contacts.read")
  @Doc("The contact's relations to others; at most 200.")
  public Listing<RelationBody> all(@PathParam("id") long id) {
    contacts.get(id);
    List<RelationBody> bodies = relations.of(id).stream().map(RelationBody::of).toList();
    return Listing.of(bodies, null);
  }

  @POST
  @Idempotent
  @RequiresCapability("contacts.write")
  @Doc(
      value = "Adds a relation; one that is there already stays.",
      status = 201,
      returns = RelationBody.class)
  public Response add(@PathParam("id") long id, RelationInput input) {
    other(id, input.contact());
    relations.add(id, input.contact(), input.kind(), input.note());
    return made(id, input.contact(), input.kind());
  }

  @POST
  @Path("/introductions")
  @Idempotent
  @RequiresCapability("interactions.write")
  @Doc(
      value = "Introduces the two to each other; both timelines say so.",
      status = 201,
      returns = RelationBody.class)
  public Response introduce(@PathParam("id") long id, IntroductionInput input) {
    other(id, input.contact());
    introductions.introduce(id, input.contact(), input.note());
    return made(id, input.contact(), RelationKind.KNOWS.word());
  }

  @DELETE
  @Path("/{relation}")
  @RequiresCapability("contacts.write")
  @Doc(value = "Ends a relation.", status = 204)
  public Response remove(@PathParam("id") long id, @PathParam("relation") long relation) {
    contacts.get(id);
    relations.remove(id, relation);
    return Response.noContent().build();
  }

  private void other(long id, Long contact) {
    contacts.get(id);
    if (contact == null) {
      throw refusals.bad("contact", "input.missing");
    }
    named.demand("contact", RecordKind.CONTACTS, contact);
  }

  /** What stands there now; nothing where 200 others stand before it. */
  private Response made(long id, long other, String kind) {
    RelationKind wanted = RelationKind.of(kind).orElseThrow();
    return Response.status(Response.Status.CREATED)
        .entity(
            relations.of(id).stream()
                .map(RelationBody::of)
                .filter(one -> one.contact() == other && one.kind().equals(wanted.word()))
                .findFirst()
                .orElse(null))
        .build();
  }
}
