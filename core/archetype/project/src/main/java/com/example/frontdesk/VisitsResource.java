package com.example.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.security.RequiresCapability;

// region rest
/** {@code /api/plugins/front-desk/visits}. */
@Path("/plugins/front-desk/visits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Transactional
public class VisitsResource {

  @Inject private Visits visits;
  @Inject private Problems problems;

  /** Who came by. */
  public record NewVisit(
      @Doc("Id of the contact.") Long contact,
      @Doc("What is to be remembered, or null.") String note) {}

  @GET
  @RequiresCapability(FrontDeskPlugin.READ)
  @Doc("Visits, the latest first.")
  public Listing<Visit> list(
      @Doc("How many, 1 to 500; 50 when absent.") @QueryParam("limit") Integer limit,
      @Doc("nextCursor of the page before.") @QueryParam("cursor") String cursor) {
    int size = Limit.of(limit);
    List<Visit> rows = visits.before(Cursor.id(cursor, Long.MAX_VALUE), size + 1);
    return Listing.page(rows, size, last -> Cursor.of(last.id()));
  }

  @POST
  @Idempotent
  @RequiresCapability(FrontDeskPlugin.WRITE)
  @Doc(value = "Notes that a contact is here now.", returns = Map.class, status = 201)
  public Response note(NewVisit visit) {
    if (visit.contact() == null) {
      throw problems.field("contact", "contact", "");
    }
    long id = visits.note(visit.contact(), visit.note());
    return Response.status(201).entity(Map.of("id", id)).build();
  }
}
// endregion
