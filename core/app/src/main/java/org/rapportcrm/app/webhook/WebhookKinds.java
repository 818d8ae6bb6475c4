package org.rapportcrm.app.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.webhook.WebhookKind;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/** The kinds of which the core and the active plugins tell. */
@ApplicationScoped
public class WebhookKinds {

  private Supplier<List<WebhookKind>> kinds;

  /** For proxies. */
  protected WebhookKinds() {}

  /** Of the active plugins. */
  @Inject
  public WebhookKinds(PluginRegistry registry) {
    this(() -> registry.active(RapportPlugin::webhookKinds));
  }

  /** These. */
  WebhookKinds(Supplier<List<WebhookKind>> kinds) {
    this.kinds = kinds;
  }

  /** All of them, the core's first. */
  public List<WebhookKind> all() {
    return kinds.get();
  }

  /** Whether it is one of them. */
  public boolean knows(String id) {
    return all().stream().anyMatch(kind -> kind.id().equals(id));
  }
}
