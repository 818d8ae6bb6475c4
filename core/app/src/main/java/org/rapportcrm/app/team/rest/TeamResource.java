package org.rapportcrm.app.team.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.Patch;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.team.Team;
import org.rapportcrm.app.team.TeamInput;
import org.rapportcrm.app.team.Teams;

/** {@code /api/v1/teams}: who works together. */
@Path("/v1/teams")
@ApplicationScoped
public class TeamResource {

  private static final String MANAGE = "users.manage";

  @Inject private Teams teams;

  @GET
  @RequiresCapability("contacts.read")
  @Doc("All teams by name, with their members.")
  public Listing<Team> all() {
    return Listing.of(teams.all(), null);
  }

  @POST
  @Idempotent
  @RequiresCapability(MANAGE)
  @Doc(value = "Makes a team.", status = 201, returns = Team.class)
  public Response create(TeamInput input) {
    long id = teams.create(input);
    return Response.created(URI.create("v1/teams/" + id)).entity(get(id)).build();
  }

  @GET
  @Path("/{id}")
  @RequiresCapability("contacts.read")
  @Doc("One team.")
  public Team get(@PathParam("id") long id) {
    return teams.get(id);
  }

  @PATCH
  @Path("/{id}")
  @RequiresCapability(MANAGE)
  @Doc("Changes a team; members that are sent are all its members from now on.")
  public Team change(@PathParam("id") long id, Patch<TeamInput> patch) {
    teams.change(id, patch.onto(TeamInput.of(teams.get(id))));
    return get(id);
  }

  @DELETE
  @Path("/{id}")
  @RequiresCapability(MANAGE)
  @Doc(value = "Deletes a team; its records stay, without team.", status = 204)
  public Response delete(@PathParam("id") long id) {
    teams.delete(id);
    return Response.noContent().build();
  }
}
