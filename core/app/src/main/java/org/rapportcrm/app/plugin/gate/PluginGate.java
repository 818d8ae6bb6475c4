package org.rapportcrm.app.plugin.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/** Decides whether a path belongs to a plugin that is active. */
@ApplicationScoped
public class PluginGate {

  @Inject private PluginRegistry registry;

  /** Whether the path may be served: it is no plugin's, or that plugin is active. */
  public boolean isOpen(String path) {
    return pluginOf(path).map(registry::isActive).orElse(true);
  }

  /** The plugin that a path below {@code /plugins/} or {@code /api/plugins/} belongs to. Pure. */
  public static Optional<String> pluginOf(String path) {
    String rest = null;
    if (path.startsWith("/plugins/")) {
      rest = path.substring("/plugins/".length());
    } else if (path.startsWith("/api/plugins/")) {
      rest = path.substring("/api/plugins/".length());
    }
    if (rest == null) {
      return Optional.empty();
    }
    int slash = rest.indexOf('/');
    return Optional.of(slash < 0 ? rest : rest.substring(0, slash));
  }
}
