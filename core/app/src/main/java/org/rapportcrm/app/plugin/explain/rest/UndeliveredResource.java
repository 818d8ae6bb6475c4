package org.rapportcrm.app.plugin.explain.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.plugin.hook.Undelivered;

/** {@code /api/v1/events/undelivered}: reliable events that an observer has not taken yet. */
@Path("/v1/events/undelivered")
@ApplicationScoped
@RequiresCapability("plugins.manage")
public class UndeliveredResource {

  @Inject private Undelivered undelivered;

  @Doc("An event that was tried and not taken.")
  public record EventBody(
      long id,
      @Doc("Whose observer it is; null where no installed plugin has it.") String plugin,
      String observer,
      String event,
      Instant createdAt,
      int attempts,
      @Doc("When it is tried again; null once it was given up.") Instant nextAt,
      @Doc("When it was given up; null while it is still tried.") Instant givenUpAt,
      String error) {

    static EventBody of(Undelivered.Row row) {
      return new EventBody(
          row.id(),
          row.plugin(),
          row.observer(),
          row.event(),
          row.createdAt(),
          row.attempts(),
          row.nextAt(),
          row.givenUpAt(),
          row.error());
    }
  }

  @GET
  @Doc("Events that were tried at least once and not taken, the newest first.")
  public Listing<EventBody> list(
      @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
    return undelivered.list(cursor, Limit.of(limit)).map(EventBody::of);
  }

  @POST
  @Path("/{id}/retry")
  @Doc(value = "Tries the event again within seconds.", status = 204)
  public Response retry(@PathParam("id") long id) {
    undelivered.retry(id);
    return Response.noContent().build();
  }

  @DELETE
  @Path("/{id}")
  @Doc(value = "Gives the event up for good: its observer never hears of it.", status = 204)
  public Response drop(@PathParam("id") long id) {
    undelivered.drop(id);
    return Response.noContent().build();
  }
}
