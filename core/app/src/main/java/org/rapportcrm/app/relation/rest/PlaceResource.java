package org.rapportcrm.app.relation.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.contact.record.ContactDetails;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.relation.CompanyLinks;

/** {@code /api/v1/contacts/{id}/companies}: further companies of a contact. */
@Path("/v1/contacts/{id}/companies")
@ApplicationScoped
public class PlaceResource {

  @Inject private ContactDetails contacts;
  @Inject private CompanyLinks links;

  @Doc("A contact's place at a further company.")
  public record PlaceBody(
      long id,
      @Doc("Key of the company.") long companyId,
      String company,
      String role,
      LocalDate since,
      @Doc("The last day; null while it goes on.") LocalDate until) {

    static PlaceBody of(CompanyLinks.Link link) {
      return new PlaceBody(
          link.id(), link.companyId(), link.company(), link.role(), link.since(), link.until());
    }
  }

  @Doc("A place at a further company.")
  public record PlaceInput(
      @Required @Doc("The company's name; a company of that name is made when there is none.")
          String company,
      String role,
      @Doc("The first day.") LocalDate since,
      @Doc("The last day; absent while it goes on.") LocalDate until) {}

  @GET
  @RequiresCapability("companies.read")
  @Doc("Further companies of the contact, present ones first; the first one is its field company.")
  public Listing<PlaceBody> all(@PathParam("id") long id) {
    contacts.get(id);
    List<PlaceBody> bodies = links.of(id).stream().map(PlaceBody::of).toList();
    return Listing.of(bodies, null);
  }

  @POST
  @Idempotent
  @RequiresCapability("contacts.write")
  @Doc(value = "Adds a place at a company.", status = 201, returns = PlaceBody.class)
  public Response add(@PathParam("id") long id, PlaceInput input) {
    contacts.get(id);
    long added = links.add(id, Values.of(input));
    return Response.status(Response.Status.CREATED)
        .entity(
            links.of(id).stream()
                .filter(one -> one.id() == added)
                .map(PlaceBody::of)
                .findFirst()
                .orElse(null))
        .build();
  }

  @DELETE
  @Path("/{place}")
  @RequiresCapability("contacts.write")
  @Doc(value = "Takes a place away.", status = 204)
  public Response remove(@PathParam("id") long id, @PathParam("place") long place) {
    contacts.get(id);
    links.remove(id, place);
    return Response.noContent().build();
  }
}
