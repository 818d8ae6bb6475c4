package org.rapportcrm.app.settings.theme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.plugin.registry.InstalledSet;
import org.rapportcrm.app.theme.Preview;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.theme.Theme;

/** The line over every page that says that one tries a theme on. */
@Named
@RequestScoped
public class PreviewBar {

  @Inject private Preview preview;
  @Inject private ThemesPage page;
  @Inject private InstalledSet installed;
  @Inject private CurrentUser user;
  @Inject private Msg msg;

  /** Whether there is something to say. */
  public boolean isShown() {
    return preview.theme().isPresent();
  }

  /** The theme's name. */
  public String getName() {
    return preview
        .theme()
        .map(Theme::id)
        .flatMap(installed::find)
        .map(manifest -> msg.get(manifest.nameKey()))
        .orElse("");
  }

  /** Whether the person may give it to everybody. */
  public boolean isMayUse() {
    return user.may("settings.manage");
  }

  /** Gives everybody the theme. */
  public void use() {
    if (isMayUse()) {
      preview.theme().map(Theme::id).ifPresent(page::use);
    }
  }

  /** Takes it off. */
  public void leave() {
    preview.end();
    Here.go(Here.address());
  }
}
