package org.rapportcrm.app.pluginset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.app.plugin.registry.Contribution;
import org.rapportcrm.app.plugin.registry.InstalledSet;
import org.rapportcrm.app.plugin.registry.Manifest;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.plugin.registry.PluginStates;
import org.rapportcrm.app.pluginset.SetFile.Member;
import org.rapportcrm.app.theme.ActiveTheme;

/** The set of this installation as it is now. */
@ApplicationScoped
public class CurrentSet {

  private static final String COMPOSED = "META-INF/rapport/set.properties";

  @Inject private InstalledSet installed;
  @Inject private PluginStates states;
  @Inject private PluginRegistry registry;
  @Inject private JarShelf shelf;
  @Inject private Sql sql;

  private volatile Properties composed;

  /**
   * The whole set: plugins by id, and the settings that somebody changed. Secrets that are set are
   * named, their values are left out.
   */
  public SetFile read() {
    Map<String, Map<String, String>> settings = new TreeMap<>();
    Map<String, List<String>> secrets = new TreeMap<>();
    Map<String, String> stored = stored();
    for (Contribution<Setting> each : registry.installed(p -> p.settings().settings())) {
      String owner = each.plugin();
      String name = each.value().name();
      if (!stored.containsKey(owner + "/" + name) || isTheme(owner, name)) {
        continue;
      }
      if (Secrets.is(each.value())) {
        secrets.computeIfAbsent(owner, any -> new ArrayList<>()).add(name);
      } else {
        settings
            .computeIfAbsent(owner, any -> new TreeMap<>())
            .put(name, stored.get(owner + "/" + name));
      }
    }
    return new SetFile(
        System.getProperty("rapport.version", ""),
        installed.manifests().stream()
            .map(this::member)
            .sorted(Comparator.comparing(Member::id))
            .toList(),
        stored.get(PluginRegistry.CORE + "/" + ActiveTheme.SETTING),
        settings,
        secrets);
  }

  static boolean isTheme(String owner, String name) {
    return owner.equals(PluginRegistry.CORE) && name.equals(ActiveTheme.SETTING);
  }

  /** The setting that a plugin that is installed declares, active or not. */
  Optional<Setting> declared(String owner, String name) {
    return registry.installed((RapportPlugin p) -> p.settings().settings()).stream()
        .filter(each -> each.plugin().equals(owner) && each.value().name().equals(name))
        .map(Contribution::value)
        .findFirst();
  }

  private Map<String, String> stored() {
    Map<String, String> values = new TreeMap<>();
    sql.each(
        "select plugin, name, content from setting where content is not null",
        row -> values.put(row.getString(1) + "/" + row.getString(2), row.getString(3)));
    return values;
  }

  private Member member(Manifest manifest) {
    String id = manifest.id();
    return new Member(
        id,
        manifest.kind(),
        manifest.version(),
        composed().getProperty(id + ".sha256", ""),
        shelf.isShipped(composed().getProperty(id + ".sha256", "")),
        !states.isOff(id));
  }

  private Properties composed() {
    Properties known = composed;
    if (known == null) {
      known = new Properties();
      try (InputStream in =
          Thread.currentThread().getContextClassLoader().getResourceAsStream(COMPOSED)) {
        if (in != null) {
          known.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("The composed set cannot be read", e);
      }
      composed = known;
    }
    return known;
  }
}
