package org.rapportcrm.app.publicpage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.api.web.Templates;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.text.PersonLocale;
import org.rapportcrm.app.theme.ActiveTheme;

/** The theme's frame around a page that is not of the console: no script, no cookie. */
@ApplicationScoped
public class Frame {

  private static final String PUBLIC = "META-INF/rapport/core/public.mustache";

  @Inject private Templates templates;
  @Inject private Settings settings;
  @Inject private ActiveTheme theme;

  /**
   * The whole HTML document.
   *
   * @param body HTML, already escaped where it must be
   * @param contextPath of the application, often empty
   */
  public String around(String title, String body, Locale locale, String contextPath) {
    Map<String, Object> model = new HashMap<>();
    model.put("lang", locale.getLanguage());
    model.put("dir", PersonLocale.direction(locale));
    model.put("title", title);
    model.put("body", body);
    model.put("context", contextPath);
    model.put("site", settings.get(PluginRegistry.CORE, "site.name").orElse("Rapport"));
    model.put("logo", theme.logo());
    model.put("themeCss", theme.css().orElse(null));
    return templates.render(PUBLIC, locale, model);
  }
}
