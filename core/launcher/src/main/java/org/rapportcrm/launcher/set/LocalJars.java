package org.rapportcrm.launcher.set;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.home.Checksum;

/** Jars beside the file of a set and in the folders that were named, by their checksums. */
public final class LocalJars {
  private final Set<Path> folders = new LinkedHashSet<>();
  private final Map<String, Path> bySum = new HashMap<>();

  /**
   * @param file of the set; its folder is the first that is looked into
   * @param more folders that were named
   */
  public LocalJars(Path file, List<Path> more) {
    folders.add(file.toAbsolutePath().normalize().getParent());
    more.forEach(folder -> folders.add(folder.toAbsolutePath().normalize()));
    for (Path folder : folders) {
      Dist.jars(folder).forEach(jar -> bySum.putIfAbsent(Checksum.of(jar), jar));
    }
  }

  public Optional<Path> find(String sha256) {
    return Optional.ofNullable(bySum.get(sha256));
  }

  public List<String> folders() {
    return folders.stream().map(Path::toString).toList();
  }
}
