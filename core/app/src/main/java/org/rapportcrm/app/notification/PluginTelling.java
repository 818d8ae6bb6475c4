package org.rapportcrm.app.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.app.plugin.registry.InstalledSet;
import org.rapportcrm.app.plugin.registry.PluginPauses;

/** Tells those who look after plugins that one was paused. */
@ApplicationScoped
class PluginTelling {

  @Inject private Notifications notifications;
  @Inject private InstalledSet installed;

  void paused(@Observes PluginPauses.Paused paused) {
    notifications.tellAll(
        "plugins.manage",
        "plugins.told.paused",
        List.of(name(paused.id()), paused.reason().told()),
        "/console/plugin?id=" + paused.id());
  }

  /** As the console calls it, in the language of each who is told. */
  private Object name(String id) {
    return installed.find(id).map(plugin -> Notifications.text(plugin.nameKey())).orElse(id);
  }
}
