package org.rapportcrm.app.pluginset.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.pluginset.JarShelf;
import org.rapportcrm.app.pluginset.SetChange;
import org.rapportcrm.app.pluginset.SetFile;
import org.rapportcrm.app.pluginset.SetPlan;
import org.rapportcrm.app.pluginset.Sets;

/** {@code /api/v1/plugins/set}: the whole set of plugins, with states, theme and settings. */
@Path("/v1/plugins/set")
@ApplicationScoped
@RequiresCapability("plugins.manage")
public class PluginSetResource {

  @Inject private Sets sets;
  @Inject private JarShelf shelf;
  @Inject private CurrentUser user;

  @Doc("What applying a set changes, or would change.")
  public record SetBody(
      @Doc("Whether all of it is done; false for a dry run and while jars are put in place.")
          boolean applied,
      List<Change> changes,
      @Doc("Jars that are needed and were not found.") List<Missing> missing,
      @Doc("What is otherwise here and stays so.") List<String> notes,
      @Doc("Secret settings, as owner/name, that are to be set by hand.") List<String> secrets) {

    static SetBody of(SetPlan plan, boolean applied) {
      return new SetBody(
          applied,
          plan.changes().stream().map(Change::of).toList(),
          plan.missing().stream().map(m -> Missing.of(m, plan.lookedIn())).toList(),
          plan.notes(),
          plan.secrets());
    }
  }

  @Doc("One thing that is changed.")
  public record Change(
      @OneOf(
              words = {
                "install",
                "upgrade",
                "downgrade",
                "replace",
                "activate",
                "deactivate",
                "theme",
                "setting"
              })
          @Doc("install, upgrade, downgrade, replace, activate, deactivate, theme or setting.")
          String kind,
      @Doc("A plugin's id, or owner/name of a setting.") String about,
      String from,
      String to) {

    static Change of(SetChange change) {
      return new Change(
          change.kind().name().toLowerCase(Locale.ROOT),
          change.about(),
          change.from(),
          change.to());
    }
  }

  @Doc("A jar that was not found.")
  public record Missing(String id, String version, String sha256, List<String> lookedIn) {

    static Missing of(SetFile.Member member, List<String> lookedIn) {
      return new Missing(member.id(), member.version(), member.sha256(), lookedIn);
    }
  }

  @Doc("A jar that was taken.")
  public record Brought(String sha256) {}

  @GET
  @Doc(
      value =
          "The set of this installation: plugins and themes with version, checksum and state, the"
              + " theme, and the settings that somebody changed. Secrets are named only.",
      returns = JsonObject.class)
  public Response get() {
    return Response.ok(sets.write(), MediaType.APPLICATION_JSON).build();
  }

  @POST
  @Doc(
      value =
          "Applies a set in one change; twice is as once. 202 while jars are put in place, see"
              + " changes/current; the rest follows by itself.",
      returns = SetBody.class)
  public Response apply(
      JsonObject set, @Doc("Only say what would change.") @QueryParam("dryRun") boolean dryRun) {
    if (set == null) {
      throw KeyedProblem.badField("set", "pluginset.refused.none");
    }
    SetPlan plan = sets.plan(set.toString());
    if (dryRun) {
      return Response.ok(SetBody.of(plan, false)).build();
    }
    if (!user.may("settings.manage")) {
      throw KeyedProblem.notAllowed("pluginset.refused.settings");
    }
    boolean done = sets.apply(plan);
    return Response.status(done ? 200 : 202).entity(SetBody.of(plan, done)).build();
  }

  @POST
  @Path("jars")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Doc(
      value = "Takes a jar for a set that is applied next; it is found there by its checksum.",
      status = 201,
      returns = Brought.class)
  public Response bring(@Doc("The jar.") @FormParam("file") EntityPart file) {
    if (file == null) {
      throw KeyedProblem.badField("file", "changes.no-jar");
    }
    return Response.status(201).entity(new Brought(shelf.bring(file.getContent()))).build();
  }
}
