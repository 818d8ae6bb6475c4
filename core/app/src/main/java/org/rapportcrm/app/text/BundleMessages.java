package org.rapportcrm.app.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.rapportcrm.api.text.Messages;

/**
 * The application's texts; numbers in them have the digits of the language, or the person's own.
 */
@ApplicationScoped
public class BundleMessages implements Messages {

  private final MessageCatalog catalog =
      new MessageCatalog(Thread.currentThread().getContextClassLoader());

  @Override
  public String text(Locale locale, String key, Object... arguments) {
    return catalog.text(
        arguments.length == 0 ? locale : PersonLocale.complete(locale), key, arguments);
  }

  /** Whether there is a text for the key; for texts that may be left out, such as help. */
  public boolean has(String key) {
    return catalog.has(key);
  }
}
