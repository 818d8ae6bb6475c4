package org.rapportcrm.app.plugin.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.stream.Collectors;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.text.BundleMessages;

/** What plugins are called, in the language of the person whom this thread works for. */
@ApplicationScoped
public class PluginNames {

  @Inject private InstalledSet installed;
  @Inject private BundleMessages texts;
  @Inject private CurrentUser user;

  /** The plugin's name; the id of one that is not there. */
  public String of(String id) {
    return installed
        .find(id)
        .map(manifest -> texts.text(user.locale(), manifest.nameKey()))
        .orElse(id);
  }

  /** Several names in a row. */
  String of(Collection<String> ids) {
    return ids.stream().map(this::of).collect(Collectors.joining(", "));
  }

  /** Several names in a row, each with the id that commands and REST call it by. */
  String withIds(Collection<String> ids) {
    return ids.stream().map(id -> of(id) + " (" + id + ")").collect(Collectors.joining(", "));
  }
}
