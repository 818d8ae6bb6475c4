package org.rapportcrm.app.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/** The widgets of the core and of active plugins that the person may see. */
@ApplicationScoped
public class Widgets {

  @Inject private PluginRegistry registry;
  @Inject private CurrentUser user;

  /**
   * All of them, in the order to show.
   *
   * @param texts key to text
   */
  public List<WidgetCard> all(UnaryOperator<String> texts) {
    return registry.activeWithOwner(RapportPlugin::dashboardWidgets).stream()
        .filter(one -> user.may(one.value().capability()))
        .map(one -> WidgetCard.of(one, texts.apply(one.value().titleKey())))
        .toList();
  }

  /** One of a plugin's widgets. */
  public Optional<WidgetCard> find(String plugin, String id, UnaryOperator<String> texts) {
    return all(texts).stream()
        .filter(card -> card.plugin().equals(plugin) && card.id().equals(id))
        .findFirst();
  }
}
