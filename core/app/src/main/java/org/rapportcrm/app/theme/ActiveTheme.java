package org.rapportcrm.app.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.plugin.registry.InstalledSet;
import org.rapportcrm.app.plugin.registry.Manifest;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/**
 * The theme that the setting {@code core/theme} names, while it is installed and active; else
 * Rapport's own look, so that a broken theme never costs more than its colours.
 */
@ApplicationScoped
public class ActiveTheme {

  /** Kind of a theme in its manifest. */
  public static final String KIND = "theme";

  private static final String OWN_LOGO = "/rapport/logo.svg";

  @Inject private Settings settings;
  @Inject private PluginRegistry registry;
  @Inject private InstalledSet installed;

  public Optional<String> id() {
    return settings.get(PluginRegistry.CORE, "theme").filter(this::usable);
  }

  /** Ids of the themes that may be chosen. */
  public List<String> choices() {
    return installed.manifests().stream()
        .filter(manifest -> KIND.equals(manifest.kind()) && registry.isActive(manifest.id()))
        .map(Manifest::id)
        .toList();
  }

  /** Path of its style sheet, if it has one. */
  public Optional<String> css() {
    return file("theme.css");
  }

  /** Path of the logo. */
  public String logo() {
    return file("logo.svg").orElse(OWN_LOGO);
  }

  /** Its colours for mail. */
  public MailColours mail() {
    return MailColours.of(
        id().map(id -> properties("META-INF/rapport/" + id + "/theme.properties"))
            .orElse(new Properties()));
  }

  private Optional<String> file(String name) {
    return id().map(id -> "/themes/" + id + "/" + name)
        .filter(path -> loader().getResource("META-INF/resources" + path) != null);
  }

  private boolean usable(String id) {
    return registry.isActive(id)
        && installed.find(id).map(Manifest::kind).filter(KIND::equals).isPresent();
  }

  private static Properties properties(String path) {
    Properties properties = new Properties();
    try (InputStream in = loader().getResourceAsStream(path)) {
      if (in != null) {
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the theme's " + path, e);
    }
    return properties;
  }

  private static ClassLoader loader() {
    return Thread.currentThread().getContextClassLoader();
  }
}
