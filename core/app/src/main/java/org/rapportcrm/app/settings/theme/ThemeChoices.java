package org.rapportcrm.app.settings.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.theme.ActiveTheme;

/** The themes that are installed now are the choices of their setting; no schema can know them. */
@ApplicationScoped
public class ThemeChoices {

  @Inject private ActiveTheme themes;

  /** A setting with the choices that it has now. */
  public Setting in(String owner, Setting setting) {
    return owner.equals(PluginRegistry.CORE) && setting.name().equals(ActiveTheme.SETTING)
        ? setting.choosing(themes.choices())
        : setting;
  }
}
