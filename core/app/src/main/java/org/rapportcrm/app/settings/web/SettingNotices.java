package org.rapportcrm.app.settings.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.app.plugin.registry.InstalledSet;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.settings.MissingSettings;
import org.rapportcrm.app.web.Msg;

/** What still has to be configured, for the banner of those who may do it. */
@Named
@RequestScoped
public class SettingNotices {

  @Inject private MissingSettings missing;
  @Inject private InstalledSet installed;
  @Inject private CurrentUser user;
  @Inject private Msg msg;

  private List<Notice> notices;

  /** A plugin that waits for its settings. */
  public record Notice(String text, String path) {}

  /** One for each plugin; none for people who cannot change settings. */
  public List<Notice> getAll() {
    if (notices == null) {
      notices =
          user.may("settings.manage")
              ? missing.byOwner().entrySet().stream()
                  .map(entry -> notice(entry.getKey(), entry.getValue()))
                  .toList()
              : List.of();
    }
    return notices;
  }

  private Notice notice(String owner, List<Setting> without) {
    String name =
        installed
            .find(owner)
            .map(found -> msg.get(found.nameKey()))
            .orElseGet(() -> msg.get("settings.site"));
    String first = msg.get(without.get(0).labelKey());
    String path = "/console/settings" + (owner.equals(PluginRegistry.CORE) ? "" : "/" + owner);
    return new Notice(msg.of("settings.needed", name, first, without.size()), path);
  }
}
