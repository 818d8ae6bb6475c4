package org.rapportcrm.app.rest.openapi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/** Every address there is, with what it asks for: so that a test can walk them all. */
@Path("/v1/routes")
@ApplicationScoped
public class RouteResource {

  @Inject private DeployedResources resources;
  @Inject private PluginRegistry registry;

  @Doc("An address and what it asks for.")
  public record Route(
      @OneOf(words = {"page", "public", "rest"}) @Doc("page, public or rest.") String kind,
      @Doc("The HTTP method; GET for pages.") String method,
      @Doc("The path; parameters stand in braces.") String path,
      @Doc(
              "The capability it asks for; null where a token in the path is asked instead, or where"
                  + " it is closed to everybody.")
          String capability) {}

  @GET
  @RequiresCapability("users.manage")
  @Doc("Every page, public page and REST method of the core and of active plugins.")
  public Listing<Route> list() {
    List<Route> routes = new ArrayList<>();
    registry
        .activeWithOwner(RapportPlugin::pages)
        .forEach(
            page ->
                routes.add(
                    new Route(
                        "page",
                        "GET",
                        (page.plugin().equals(PluginRegistry.CORE)
                                ? "/console/"
                                : "/plugins/" + page.plugin() + "/")
                            + page.value().name(),
                        page.value().capability())));
    registry
        .active(RapportPlugin::publicPages)
        .forEach(
            page -> routes.add(new Route("public", "GET", "/" + page.prefix() + "/{token}", null)));
    resources
        .routes()
        .forEach(r -> routes.add(new Route("rest", r.http(), r.path(), r.capability())));
    return Listing.of(routes, null);
  }
}
