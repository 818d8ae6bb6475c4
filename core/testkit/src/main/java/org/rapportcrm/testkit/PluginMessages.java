package org.rapportcrm.testkit;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.rapportcrm.api.text.Messages;

/** The texts of one plugin, read from its bundle as the core reads them. */
public final class PluginMessages implements Messages {

  private final String bundle;

  /** Of the plugin with this id. */
  public PluginMessages(String id) {
    this.bundle = "META-INF.rapport." + id + ".messages";
  }

  @Override
  public String text(Locale locale, String key, Object... arguments) {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            bundle,
            locale,
            Thread.currentThread().getContextClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    try {
      String pattern = texts.getString(key);
      return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    } catch (MissingResourceException e) {
      return key;
    }
  }
}
