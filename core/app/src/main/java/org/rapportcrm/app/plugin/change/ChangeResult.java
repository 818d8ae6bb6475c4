package org.rapportcrm.app.plugin.change;

import com.ibm.icu.text.ListFormatter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.app.plugin.change.ChangeStatus.Changed;
import org.rapportcrm.app.text.BundleMessages;

/** How a change ended, in a sentence that names every plugin of it. */
@ApplicationScoped
public class ChangeResult {

  private final BundleMessages texts;

  /** For CDI. */
  protected ChangeResult() {
    this(null);
  }

  @Inject
  ChangeResult(BundleMessages texts) {
    this.texts = texts;
  }

  /** The sentence of a change that is over. */
  public String in(Locale locale, ChangeStatus status) {
    String how = status.state().equals("failed") ? "changes.failed." : "changes.done.";
    List<Changed> plugins = status.plugins();
    if (plugins.size() == 1) {
      Changed only = plugins.get(0);
      return texts.text(locale, how + only.action(), name(locale, only), only.version());
    }
    return texts.text(locale, how + "several", plugins.size(), named(locale, plugins));
  }

  /** The plugin's name in the reader's language, else in English, else its id. */
  public String name(Locale locale, Changed plugin) {
    if (plugin.name() == null) {
      return plugin.id();
    }
    String english = plugin.name().getOrDefault("en", plugin.id());
    return plugin.name().getOrDefault(locale.getLanguage(), english);
  }

  private String named(Locale locale, List<Changed> plugins) {
    return ListFormatter.getInstance(locale)
        .format(
            plugins.stream()
                .map(
                    plugin ->
                        texts.text(
                            locale,
                            "changes.one",
                            name(locale, plugin),
                            plugin.version(),
                            texts.text(locale, "changes.action." + plugin.action())))
                .toList());
  }
}
