package org.rapportcrm.app.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/** Which capability a page asks for: pages of the core and of active plugins, no others. */
@Named
@ApplicationScoped
public class PageAccess {

  @Inject private PluginRegistry registry;
  @Inject private Acting acting;

  /**
   * Whether an address of this site opens to the one who asks, so that no page offers a way that
   * ends in a refusal.
   *
   * @param path from the first slash on, with or without a query
   */
  public boolean opens(String path) {
    Route route = Route.of(path.split("[?#]", 2)[0]);
    return route.kind() != Route.Kind.PAGE
        || capability(route.plugin(), route.page()).filter(acting::may).isPresent();
  }

  /**
   * The capability of a page.
   *
   * @return empty where no active plugin lists such a page: it answers 404
   */
  public Optional<String> capability(String plugin, String page) {
    return registry.activeWithOwner(RapportPlugin::pages).stream()
        .filter(found -> found.plugin().equals(plugin) && found.value().name().equals(page))
        .map(found -> found.value().capability())
        .findFirst();
  }
}
