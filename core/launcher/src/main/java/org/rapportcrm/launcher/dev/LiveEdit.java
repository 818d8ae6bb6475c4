package org.rapportcrm.launcher.dev;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Edits that the running program takes up by itself: pages that are there already, and texts. It
 * reads both from {@code target/classes}.
 */
final class LiveEdit {

  private static final Pattern PAGE = Pattern.compile("META-INF/resources/plugins/.+\\.xhtml");
  private static final Pattern TEXTS =
      Pattern.compile("META-INF/rapport/[^/]+/messages(_[a-z]+)?\\.properties");

  private LiveEdit() {}

  /**
   * Whether all that changed is of that kind.
   *
   * @param changed after they were built; a file that is gone or new needs a composition
   * @param known paths within the jar that the program was composed with
   */
  static boolean of(PluginProject project, Set<Path> changed, Set<String> known) {
    return changed.stream().allMatch(file -> isLive(project, file, known));
  }

  private static boolean isLive(PluginProject project, Path file, Set<String> known) {
    Path root = file.startsWith(project.classes()) ? project.classes() : project.resources();
    if (!file.startsWith(root) || !Files.isRegularFile(file)) {
      return false;
    }
    String name = root.relativize(file).toString().replace('\\', '/');
    return known.contains(name) && (PAGE.matcher(name).matches() || TEXTS.matcher(name).matches());
  }
}
