package org.rapportcrm.emailcampaigns.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.rapportcrm.api.message.Suppressions;
import org.rapportcrm.api.message.Suppressions.Suppression;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.emailcampaigns.EmailCampaignsPlugin;
import org.rapportcrm.emailcampaigns.Problems;

/** Addresses that may not be written to; the core keeps them for all plugins. */
@Path("/plugins/email-campaigns/suppressions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Transactional
public class SuppressionsResource {

  @Inject private Suppressions suppressions;
  @Inject private Problems problems;

  /** An address to suppress. */
  public record NewSuppression(
      @Required @Doc("The address.") String address,
      @OneOf(words = {"bounce", "complained", "manual"})
          @Doc("bounce, complained or manual; manual when absent.")
          String reason,
      @Doc("Words for people.") String detail) {}

  @GET
  @RequiresCapability(EmailCampaignsPlugin.READ)
  @Doc("Suppressed addresses in the order of the alphabet.")
  public Listing<Suppression> list(
      @Doc("What the address begins with.") @QueryParam("query") String query,
      @QueryParam("limit") Integer limit,
      @QueryParam("cursor") String cursor) {
    return suppressions.list(query, cursor, Limit.of(limit));
  }

  @POST
  @Idempotent
  @RequiresCapability(EmailCampaignsPlugin.SEND)
  @Doc(value = "Suppresses an address from now on.", returns = Suppression.class, status = 201)
  public Response add(NewSuppression wish) {
    String reason = wish.reason() == null ? "manual" : wish.reason();
    Suppression added = suppressions.add(wish.address(), reason, wish.detail());
    return Response.status(201).entity(added).build();
  }

  @DELETE
  @Path("{address}")
  @RequiresCapability(EmailCampaignsPlugin.SEND)
  @Doc(value = "Lifts a suppression.", status = 204)
  public void remove(@PathParam("address") String address) {
    if (!suppressions.remove(address)) {
      throw problems.notFound("not-suppressed", address);
    }
  }
}
