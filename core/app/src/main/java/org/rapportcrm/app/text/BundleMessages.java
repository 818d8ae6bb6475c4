package org.rapportcrm.app.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.function.Supplier;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.dev.DevFolder;

/**
 * The application's texts; numbers in them have the digits of the language, or the person's own.
 */
@ApplicationScoped
public class BundleMessages implements Messages {

  private final Supplier<MessageCatalog> catalog;

  /** Over the texts of the application and its plugins. */
  public BundleMessages() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    MessageCatalog all = new MessageCatalog(loader);
    catalog =
        DevFolder.root()
            .<Supplier<MessageCatalog>>map(folder -> new LiveCatalog(folder, loader))
            .orElse(() -> all);
  }

  @Override
  public String text(Locale locale, String key, Object... arguments) {
    return catalog
        .get()
        .text(arguments.length == 0 ? locale : PersonLocale.complete(locale), key, arguments);
  }

  /** Whether there is a text for the key; for texts that may be left out, such as help. */
  public boolean has(String key) {
    return catalog.get().has(key);
  }
}
