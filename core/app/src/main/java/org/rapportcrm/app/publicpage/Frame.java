package org.rapportcrm.app.publicpage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.api.web.PublicFrame;
import org.rapportcrm.api.web.PublicResponse;
import org.rapportcrm.api.web.Templates;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.text.PersonLocale;
import org.rapportcrm.app.theme.ActiveTheme;
import org.rapportcrm.app.theme.Dress;

/** The theme's frame around a page that is not of the console: no script, no cookie. */
@ApplicationScoped
public class Frame implements PublicFrame {

  private static final String PUBLIC = "META-INF/rapport/core/public.mustache";

  @Inject private Templates templates;
  @Inject private Settings settings;
  @Inject private ActiveTheme theme;
  @Inject private Messages messages;
  @Inject private ServletContext application;

  @Override
  public String document(PublicResponse page) {
    return around(page.title(), page.body(), page.locale(), application.getContextPath());
  }

  /**
   * The whole HTML document.
   *
   * @param body HTML, already escaped where it must be
   * @param contextPath of the application, often empty
   */
  public String around(String title, String body, Locale locale, String contextPath) {
    return around(title, body, locale, contextPath, theme.dress(), false);
  }

  /**
   * The same in another theme, for those who look before everybody does.
   *
   * @param door whether what stands beside the sign-in stands beside this page
   */
  public String around(
      String title, String body, Locale locale, String contextPath, Dress dress, boolean door) {
    Map<String, Object> model = new HashMap<>();
    model.put("lang", locale.getLanguage());
    model.put("dir", PersonLocale.direction(locale));
    model.put("title", title);
    model.put("body", body);
    model.put("context", contextPath);
    model.put("site", settings.get(PluginRegistry.CORE, "site.name").orElse("Rapport"));
    model.put("logo", dress.pageLogo());
    model.put("icon", dress.favicon());
    model.put("themeCss", dress.css());
    model.put("foot", text(locale, dress.foot()));
    model.put("door", door && dress.hasDoor());
    model.put("doorTitle", text(locale, dress.doorTitle()));
    model.put("doorText", text(locale, dress.doorText()));
    return templates.render(PUBLIC, locale, model);
  }

  private String text(Locale locale, String key) {
    return key == null ? null : messages.text(locale, key);
  }
}
