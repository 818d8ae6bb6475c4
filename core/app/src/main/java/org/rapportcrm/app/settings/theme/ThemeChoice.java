package org.rapportcrm.app.settings.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.settings.SettingChanges;
import org.rapportcrm.app.theme.ActiveTheme;
import org.rapportcrm.app.theme.Themes;

/** Chooses the theme that everybody sees. */
@ApplicationScoped
public class ThemeChoice {

  @Inject private Themes themes;
  @Inject private SettingChanges changes;
  @Inject private Transactions transactions;

  /**
   * From the next page on, for everybody; nothing is composed anew and nobody is signed out.
   *
   * @throws ProblemException when there is no such theme, or it is switched off
   */
  public void use(String id) {
    if (themes.wearable(id).isEmpty()) {
      throw KeyedProblem.notFound("themes.one", id);
    }
    transactions.inNew(() -> changes.keep(PluginRegistry.CORE, Map.of(ActiveTheme.SETTING, id)));
  }
}
