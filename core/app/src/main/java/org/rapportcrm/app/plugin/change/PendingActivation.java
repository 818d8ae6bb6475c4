package org.rapportcrm.app.plugin.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.data.HomeFolder;
import org.rapportcrm.app.plugin.registry.InstalledSet;
import org.rapportcrm.app.plugin.registry.Manifest;
import org.rapportcrm.app.plugin.registry.PluginSwitch;

/**
 * A plugin that is to be switched on as soon as it is there: the application that was asked ends
 * when it is installed, so the wish waits in a file for the next one. When another version is there
 * by then, the change did not work, and nothing is switched.
 */
@ApplicationScoped
public class PendingActivation {

  private static final Logger LOG = System.getLogger(PendingActivation.class.getName());

  @Inject private InstalledSet installed;
  @Inject private PluginSwitch plugins;

  /** Notes the wish. */
  void note(String plugin, String version, String by) {
    Properties wish = new Properties();
    wish.setProperty("plugin", plugin);
    wish.setProperty("version", version);
    wish.setProperty("by", by);
    try (Writer writer = Files.newBufferedWriter(file())) {
      wish.store(writer, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fulfils it, when the application is known to be good. */
  public void fulfil() {
    if (!Files.exists(file())) {
      return;
    }
    Properties wish = new Properties();
    try (Reader reader = Files.newBufferedReader(file())) {
      wish.load(reader);
      Files.delete(file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String plugin = wish.getProperty("plugin", "");
    boolean there =
        installed.find(plugin).map(Manifest::version).stream()
            .anyMatch(wish.getProperty("version", "")::equals);
    if (there) {
      try {
        plugins.activate(plugin, wish.getProperty("by", ""));
      } catch (ProblemException e) {
        LOG.log(Level.WARNING, "{0} stays off: {1}", plugin, e.getMessage());
      }
    }
  }

  private static Path file() {
    return HomeFolder.resolve("run/plugins/activate.properties");
  }
}
