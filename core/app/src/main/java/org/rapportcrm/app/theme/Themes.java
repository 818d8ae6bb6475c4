package org.rapportcrm.app.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.app.plugin.registry.InstalledSet;
import org.rapportcrm.app.plugin.registry.Manifest;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.theme.Theme;

/** The themes that are installed, each read once: a theme cannot change while Rapport runs. */
@ApplicationScoped
public class Themes {

  /** Kind of a theme in its manifest. */
  public static final String KIND = "theme";

  @Inject private PluginRegistry registry;
  @Inject private InstalledSet installed;

  private volatile Map<String, Theme> all;

  /** All of them, also those that are switched off. */
  public List<Theme> list() {
    return List.copyOf(all().values());
  }

  /** An installed theme. */
  public Optional<Theme> find(String id) {
    return Optional.ofNullable(all().get(id));
  }

  /** A theme that may be worn: it is installed and active. */
  public Optional<Theme> wearable(String id) {
    return find(id).filter(theme -> registry.isActive(theme.id()));
  }

  private Map<String, Theme> all() {
    Map<String, Theme> known = all;
    if (known == null) {
      known = new LinkedHashMap<>();
      for (Manifest manifest : installed.manifests()) {
        if (KIND.equals(manifest.kind())) {
          known.put(manifest.id(), Theme.read(manifest.id(), Themes::file));
        }
      }
      all = known;
    }
    return known;
  }

  private static byte[] file(String path) {
    try (InputStream in =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("A theme's " + path + " cannot be read", e);
    }
  }
}
