package org.rapportcrm.app.plugin.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.plugin.registry.InstalledSet;

/** What a page says in the place of a part that failed. */
@ApplicationScoped
class PartFailed {

  @Inject private Messages messages;
  @Inject private InstalledSet installed;
  @Inject private CurrentUser user;

  /** Whose part it is and that the rest of the page is well. */
  String text(Locale locale, String plugin) {
    String name =
        installed.find(plugin).map(found -> messages.text(locale, found.nameKey())).orElse(plugin);
    return messages.text(locale, "plugins.partFailed", name);
  }

  /** Where the reason stands, for those who may read it; else {@code null}. */
  String path(String plugin) {
    return user.may("plugins.manage") && installed.find(plugin).isPresent()
        ? "/console/plugin?id=" + plugin
        : null;
  }

  /** The words of the link to it. */
  String link(Locale locale) {
    return messages.text(locale, "plugins.partFailed.why");
  }
}
