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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.data.HomeFolder;
import org.rapportcrm.app.plugin.registry.InstalledSet;
import org.rapportcrm.app.plugin.registry.Manifest;
import org.rapportcrm.app.plugin.registry.PluginSwitch;

/**
 * Plugins that are to be switched on as soon as they are there: the application that was asked ends
 * when they are installed, so the wishes wait in a file for the next one. Where another version is
 * there by then, the change did not work, and that plugin is not switched.
 */
@ApplicationScoped
public class PendingActivation {

  private static final Logger LOG = System.getLogger(PendingActivation.class.getName());

  /** Between the version and the name of who wished for it. */
  private static final String SEPARATOR = "\t";

  /** A plugin that is to be switched on, and who wished for it. */
  record Wish(String plugin, String by) {}

  @Inject private InstalledSet installed;
  @Inject private PluginSwitch plugins;

  /** Notes the wishes of one change, in place of what an earlier one wished for. */
  void note(Map<String, String> versions, String by) {
    try (Writer writer = Files.newBufferedWriter(file())) {
      wishes(versions, by).store(writer, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fulfils them, when the application is known to be good: those that others need come first. */
  public void fulfil() {
    if (!Files.exists(file())) {
      return;
    }
    Properties wishes = new Properties();
    try (Reader reader = Files.newBufferedReader(file())) {
      wishes.load(reader);
      Files.delete(file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    due(wishes, installed.manifests()).forEach(wish -> activate(wish.plugin(), wish.by()));
  }

  /** As they wait in the file: the version by plugin, and who wished. */
  static Properties wishes(Map<String, String> versions, String by) {
    Properties wishes = new Properties();
    versions.forEach((plugin, version) -> wishes.put(plugin, version + SEPARATOR + by));
    return wishes;
  }

  /** Those whose plugin is there in the version that was meant, in the order of what is there. */
  static List<Wish> due(Properties wishes, List<Manifest> installed) {
    List<Wish> due = new ArrayList<>();
    for (Manifest plugin : installed) {
      String[] wish = wishes.getProperty(plugin.id(), "").split(SEPARATOR, 2);
      if (wish.length == 2 && wish[0].equals(plugin.version())) {
        due.add(new Wish(plugin.id(), wish[1]));
      }
    }
    return due;
  }

  private void activate(String plugin, String by) {
    try {
      plugins.activate(plugin, by);
    } catch (ProblemException e) {
      LOG.log(Level.WARNING, "{0} stays off: {1}", plugin, e.getMessage());
    }
  }

  private static Path file() {
    return HomeFolder.resolve("run/plugins/activate.properties");
  }
}
