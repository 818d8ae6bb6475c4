package org.rapportcrm.app.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/** Which capability a page asks for: pages of the core and of active plugins, no others. */
@ApplicationScoped
public class PageAccess {

  @Inject private PluginRegistry registry;

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
