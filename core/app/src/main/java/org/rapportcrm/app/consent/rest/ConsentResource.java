package org.rapportcrm.app.consent.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.rapportcrm.api.contact.Contacts;
import org.rapportcrm.api.message.Consents;
import org.rapportcrm.api.message.Consents.Consent;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.api.security.RequiresCapability;

/** {@code /api/v1/contacts/{id}/consents}: what a contact allows, with the proof. */
@Path("/v1/contacts/{id}/consents")
@ApplicationScoped
public class ConsentResource {

  @Inject private Consents consents;
  @Inject private Contacts contacts;

  @Doc("What the contact said, and how that is known.")
  public record ConsentInput(
      @Doc("marketing, feedback, loyalty, or the id of a purpose of your own.") String purpose,
      @Required Boolean given,
      @Doc("The exact words shown, or how the consent was obtained; not with wording.")
          String basis,
      @Doc("Id of the words that were shown, one of /api/v1/purposes; then basis is not needed.")
          Long wording,
      @Doc("Where it came from; REST when absent.") String source) {}

  @GET
  @RequiresCapability("contacts.read")
  @Doc("What the contact said about each purpose it said something about.")
  public Listing<Consent> list(@PathParam("id") long id) {
    check(id);
    return Listing.of(consents.of(id), null);
  }

  @POST
  @Idempotent
  @RequiresCapability("contacts.write")
  @Doc(
      value = "Records that the contact gave or withdrew consent to a purpose.",
      status = 201,
      returns = Consent.class)
  public Response record(@PathParam("id") long id, ConsentInput input) {
    check(id);
    if (input.given() == null) {
      throw KeyedProblem.badField("given", "rest.missing", "given");
    }
    String source = input.source() == null || input.source().isBlank() ? "REST" : input.source();
    if (input.wording() == null) {
      consents.record(
          List.of(id), input.purpose(), input.given(), input.basis(), shortened(source), null);
    } else {
      consents.recordShown(List.of(id), input.wording(), input.given(), shortened(source), null);
    }
    Consent now =
        consents.of(id).stream()
            .filter(
                consent ->
                    input.wording() == null
                        ? consent.purpose().equals(input.purpose())
                        : consent.wording() != null && consent.wording().id() == input.wording())
            .findFirst()
            .orElseThrow();
    return Response.status(Response.Status.CREATED).entity(now).build();
  }

  private void check(long id) {
    if (contacts.find(id).isEmpty()) {
      throw KeyedProblem.notFound("contacts.one", id);
    }
  }

  private static String shortened(String source) {
    return source.length() <= 200 ? source : source.substring(0, 200);
  }
}
