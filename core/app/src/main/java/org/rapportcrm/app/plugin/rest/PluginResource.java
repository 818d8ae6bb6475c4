package org.rapportcrm.app.plugin.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.plugin.registry.PluginInfo;
import org.rapportcrm.app.plugin.registry.PluginSwitch;

/** {@code /api/v1/plugins}: what is installed, and its switch. */
@Path("/v1/plugins")
@ApplicationScoped
@RequiresCapability("plugins.manage")
public class PluginResource {

  @Inject private PluginSwitch plugins;
  @Inject private CurrentUser user;

  @Doc("An installed plugin or theme, or one that was refused.")
  public record PluginBody(
      String id,
      String version,
      String kind,
      String vendor,
      @OneOf(words = {"active", "inactive", "failed", "incompatible"})
          @Doc("active, inactive, failed or incompatible")
          String state,
      @Doc("Why it is failed or incompatible, or was not started; else null.") String reason,
      @Doc("When it was paused because it kept failing; else null. Activating it ends the pause.")
          Instant pausedAt,
      @Doc("Kind of contribution to how many of it.") Map<String, Integer> contributions) {

    static PluginBody of(PluginInfo plugin) {
      return new PluginBody(
          plugin.id(),
          plugin.version(),
          plugin.kind(),
          plugin.vendor(),
          plugin.state().name().toLowerCase(Locale.ROOT),
          plugin.reason(),
          plugin.pausedAt(),
          plugin.contributions());
    }
  }

  @GET
  @Doc("All plugins and themes, dependencies first.")
  public Listing<PluginBody> list() {
    List<PluginBody> all = plugins.list().stream().map(PluginBody::of).toList();
    return new Listing<>(all, null, (long) all.size());
  }

  @GET
  @Path("/{id}")
  @Doc("One plugin.")
  public PluginBody get(@PathParam("id") String id) {
    return PluginBody.of(plugins.get(id));
  }

  @POST
  @Path("/{id}/activate")
  @Doc("Switches the plugin on, at once and everywhere.")
  public PluginBody activate(@PathParam("id") String id) {
    return PluginBody.of(plugins.activate(id, user.name()));
  }

  @POST
  @Path("/{id}/deactivate")
  @Doc("Switches the plugin off, at once and everywhere; its data is kept.")
  public PluginBody deactivate(@PathParam("id") String id) {
    return PluginBody.of(plugins.deactivate(id, user.name()));
  }
}
