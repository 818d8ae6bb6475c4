package org.rapportcrm.app.consent.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.rapportcrm.api.message.Suppressions;
import org.rapportcrm.api.message.Suppressions.Suppression;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.api.security.RequiresCapability;

/** {@code /api/v1/suppressions}: addresses that may not be written to. */
@Path("/v1/suppressions")
@ApplicationScoped
public class SuppressionResource {

  @Inject private Suppressions suppressions;

  @Doc("An address that may not be written to.")
  public record SuppressionInput(
      @Required String address,
      @OneOf(words = {"bounce", "complained", "manual", "erased"})
          @Doc("bounce, complained, manual or erased; manual when absent.")
          String reason,
      String detail) {}

  @GET
  @RequiresCapability("mail.read")
  @Doc("Suppressed addresses in the order of the alphabet; query is what they begin with.")
  public Listing<Suppression> list(
      @QueryParam("query") String query,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    return suppressions.list(query, cursor, Limit.of(limit));
  }

  @POST
  @Idempotent
  @RequiresCapability("mail.manage")
  @Doc(
      value = "Suppresses an address from now on; one that is suppressed keeps its reason.",
      status = 201,
      returns = Suppression.class)
  public Response add(SuppressionInput input) {
    Suppression added = suppressions.add(input.address(), input.reason(), input.detail());
    return Response.status(Response.Status.CREATED).entity(added).build();
  }

  @DELETE
  @Path("/{address}")
  @RequiresCapability("mail.manage")
  @Doc(value = "Lifts the suppression of an address.", status = 204)
  public Response remove(@PathParam("address") String address) {
    if (!suppressions.remove(address)) {
      throw KeyedProblem.notFound("consent.suppression", address);
    }
    return Response.noContent().build();
  }
}
