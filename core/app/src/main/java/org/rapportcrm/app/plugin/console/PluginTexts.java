package org.rapportcrm.app.plugin.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.rapportcrm.app.web.Viewer;

/** Texts of jars that are not part of the application, in the person's language. */
@Named
@RequestScoped
public class PluginTexts {

  @Inject private Viewer viewer;

  /** The text in the person's language, else in English, else the other one. */
  public String of(Map<String, String> texts, String otherwise) {
    if (texts == null) {
      return otherwise;
    }
    String own = texts.get(viewer.locale().getLanguage());
    return own != null ? own : texts.getOrDefault("en", otherwise);
  }
}
