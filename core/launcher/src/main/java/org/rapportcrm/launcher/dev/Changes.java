package org.rapportcrm.launcher.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Notices what changed in a project since the last look: its sources, and the classes that an
 * editor compiled. It compares times and sizes, which works alike on every file system.
 */
final class Changes {

  private record Look(long time, long size) {}

  private final List<Path> watched;
  private Map<Path, Look> seen;

  Changes(PluginProject project) {
    this.watched =
        List.of(
            project.root().resolve("pom.xml"),
            project.root().resolve("src/main"),
            project.classes());
    this.seen = look();
  }

  /** Files that are new, other or gone since the last call. */
  Set<Path> since() {
    Map<Path, Look> now = look();
    Set<Path> changed = new TreeSet<>();
    now.forEach(
        (file, look) -> {
          if (!look.equals(seen.get(file))) {
            changed.add(file);
          }
        });
    seen.keySet().stream().filter(file -> !now.containsKey(file)).forEach(changed::add);
    seen = now;
    return changed;
  }

  private Map<Path, Look> look() {
    Map<Path, Look> looks = new HashMap<>();
    for (Path root : watched) {
      try (Stream<Path> files = Files.exists(root) ? Files.walk(root) : Stream.empty()) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          looks.put(file, new Look(Files.getLastModifiedTime(file).toMillis(), Files.size(file)));
        }
      } catch (NoSuchFileException | UncheckedIOException e) {
        // Something vanished while we looked: the next look sees it.
        continue;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return looks;
  }
}
