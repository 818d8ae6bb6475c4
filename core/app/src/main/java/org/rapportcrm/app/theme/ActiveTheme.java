package org.rapportcrm.app.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.text.BundleMessages;
import org.rapportcrm.theme.Theme;

/**
 * The theme that everybody sees: the one that the setting {@code core/theme} names, while it is
 * installed and active; else Rapport's own look. A change is seen with the next page.
 */
@ApplicationScoped
public class ActiveTheme {

  /** Name of the setting. */
  public static final String SETTING = "theme";

  @Inject private Settings settings;
  @Inject private PluginRegistry registry;
  @Inject private Themes themes;
  @Inject private BundleMessages messages;

  /** The theme that is worn. */
  public Optional<Theme> theme() {
    return settings.get(PluginRegistry.CORE, SETTING).flatMap(themes::wearable);
  }

  /** Its id. */
  public Optional<String> id() {
    return theme().map(Theme::id);
  }

  /** Ids of the themes that may be chosen. */
  public List<String> choices() {
    return themes.list().stream().map(Theme::id).filter(registry::isActive).toList();
  }

  /** What pages for everybody need of it. */
  public Dress dress() {
    return dress(theme());
  }

  /** What pages need of a theme; empty for Rapport's own look. */
  public Dress dress(Optional<Theme> theme) {
    return Dress.of(theme, messages::has);
  }

  /** Key of a theme's words at the foot of mail, if it has some. */
  public Optional<String> mailFoot(Optional<Theme> theme) {
    return theme.map(own -> own.id() + ".mail.foot").filter(messages::has);
  }
}
