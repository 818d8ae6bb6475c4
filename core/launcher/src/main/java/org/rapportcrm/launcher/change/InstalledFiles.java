package org.rapportcrm.launcher.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.rapportcrm.launcher.change.Plan.PluginPlan;
import org.rapportcrm.launcher.home.Disabled;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.resolve.Candidate;
import org.rapportcrm.launcher.resolve.Discovery;

/** The jars in the home's {@code plugins} and {@code themes}: each id once, as {@code <id>.jar}. */
final class InstalledFiles {
  private final Home home;

  InstalledFiles(Home home) {
    this.home = home;
  }

  /**
   * Moves the new jars to their places and deletes those of removed plugins. The old file is
   * replaced in one step: whenever the process is killed, there is one jar of each id.
   */
  void carryOut(Plan plan, Discovery own) {
    try {
      for (PluginPlan plugin : plan.plugins()) {
        List<Path> before = jars(own, plugin.id());
        if (plugin.action() == Plan.Action.REMOVE) {
          for (Path jar : before) {
            Files.deleteIfExists(jar);
          }
          Disabled.remove(home, plugin.id());
        } else {
          put(plugin, kindOf(plan, plugin.id()), before);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The jars in " + home.plugins() + " could not be changed: " + e, e);
    }
  }

  /** Puts a jar among the plugins or themes of a home that does not run. */
  static Path place(Home home, Candidate plugin) {
    Path folder = plugin.manifest().kind().equals("theme") ? home.themes() : home.plugins();
    return folder.resolve(plugin.id() + ".jar");
  }

  /**
   * Puts a copy of the jar in place of the one that is there, in one step. It is written beside it
   * first, because the folders of a home may lie on disks of their own, as nodes share them.
   */
  static void replace(Path jar, Path target) throws IOException {
    Path next = target.resolveSibling(target.getFileName() + ".part");
    Files.copy(jar, next, StandardCopyOption.REPLACE_EXISTING);
    Files.move(next, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private void put(PluginPlan plugin, Candidate candidate, List<Path> before) throws IOException {
    Path target = place(home, candidate);
    for (Path old : before) {
      if (target.resolveSibling(old.getFileName()).equals(old) && !Files.exists(target)) {
        Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
      }
    }
    replace(plugin.jar(), target);
    Files.delete(plugin.jar());
    for (Path old : before) {
      if (!old.equals(target)) {
        Files.deleteIfExists(old);
      }
    }
  }

  private static Candidate kindOf(Plan plan, String id) {
    return plan.set().plugins().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<Path> jars(Discovery own, String id) {
    return own.candidates().stream().filter(c -> c.id().equals(id)).map(Candidate::jar).toList();
  }
}
