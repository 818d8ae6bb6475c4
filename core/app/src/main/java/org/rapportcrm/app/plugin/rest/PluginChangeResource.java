package org.rapportcrm.app.plugin.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.api.text.Words;
import org.rapportcrm.app.plugin.change.ChangePlan;
import org.rapportcrm.app.plugin.change.ChangeStatus;
import org.rapportcrm.app.plugin.change.FoundJar;
import org.rapportcrm.app.plugin.change.PluginChanges;

/** {@code /api/v1/plugins}: installing, upgrading and removing. */
@Path("/v1/plugins")
@ApplicationScoped
@RequiresCapability("plugins.manage")
public class PluginChangeResource {

  @Inject private PluginChanges changes;

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Doc(
      value =
          "Installs a plugin, or takes another version of it; answers before it is done, see"
              + " changes/current. With plan=true it says with status 200 what would happen, and"
              + " does nothing. 422 names all that stands in the way.",
      status = 202,
      returns = ChangeStatus.class)
  public Response install(
      @Doc("The plugin's jar.") @FormParam("file") EntityPart file,
      @Doc("Only say what would happen.") @QueryParam("plan") boolean plan,
      @Doc("Switch it on as soon as it is there.") @QueryParam("activate") boolean activate) {
    if (file == null) {
      throw KeyedProblem.badField("file", "changes.no-jar");
    }
    ChangePlan planned =
        changes.planInstall(file.getFileName().orElse("plugin.jar"), file.getContent());
    return plan ? Response.ok(planned).build() : applied(planned, activate);
  }

  @DELETE
  @Path("/{id}")
  @Doc(
      value =
          "Removes a plugin; answers before it is done, see changes/current. Its data stays for"
              + " the day it is installed again, unless purge or data says otherwise.",
      status = 202,
      returns = ChangeStatus.class)
  public Response remove(
      @PathParam("id") String id,
      @Doc("Delete all that bears its id.") @QueryParam("purge") boolean purge,
      @Doc("keep; export: into a file of the home, then as purge; purge") @QueryParam("data")
          String data,
      @Doc("Only say what would happen.") @QueryParam("plan") boolean plan) {
    String fate = purge ? "purge" : data == null ? "keep" : data;
    ChangePlan planned = changes.planRemoval(id, fate);
    if (planned.errors().stream().anyMatch(f -> f.check().equals("remove.unknown"))) {
      throw KeyedProblem.notFound("plugins.one", id);
    }
    return plan ? Response.ok(planned).build() : applied(planned, false);
  }

  @POST
  @Path("/plans/{id}/apply")
  @Doc(
      value = "Carries out a plan that was made; answers before it is done.",
      status = 202,
      returns = ChangeStatus.class)
  public Response apply(
      @PathParam("id") String id,
      @Doc("Switch on what is installed, as soon as it is there.") @QueryParam("activate")
          boolean activate) {
    return accepted(changes.apply(id, activate));
  }

  @GET
  @Path("/changes/current")
  @Doc("How far the change is that goes on, or how the last one ended.")
  public ChangeStatus current() {
    return changes
        .current()
        .orElseThrow(() -> new KeyedProblem(404, Words.of("changes.none-yet"), List.of()));
  }

  @GET
  @Path("/found")
  @Doc("Jars that somebody put into the home by hand and that do not run as they are.")
  public Listing<FoundJar> found() {
    List<FoundJar> found = changes.found();
    return new Listing<>(found, null, (long) found.size());
  }

  private Response applied(ChangePlan plan, boolean activate) {
    changes.refuseErrors(plan);
    return accepted(changes.apply(plan.id(), activate));
  }

  private static Response accepted(ChangeStatus status) {
    return Response.accepted(status).location(URI.create("v1/plugins/changes/current")).build();
  }
}
