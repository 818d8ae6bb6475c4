package org.rapportcrm.launcher.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.compose.Folders;
import org.rapportcrm.launcher.resolve.Candidate;
import org.rapportcrm.launcher.resolve.Discovery;
import org.rapportcrm.launcher.resolve.Resolution;

/**
 * The last set that worked: its plugins' jars in {@code last-good/}, so that it can be run again
 * after an admin replaced one of them, and their versions in {@code last-good.properties}.
 */
public final class LastGood {
  private LastGood() {}

  /** The plugins of that set; empty when there was none yet. */
  public static List<Candidate> read(Home home) {
    return Discovery.of(List.of(), Dist.jars(folder(home))).candidates();
  }

  /** Id to jar of that set. */
  public static Map<String, Path> jars(Home home) {
    return read(home).stream().collect(Collectors.toMap(Candidate::id, Candidate::jar));
  }

  /**
   * @param composed the folder whose jars the set runs from
   */
  public static void write(Home home, Resolution set, List<Path> composed) {
    try {
      Path next = home.root().resolve("last-good.next");
      Folders.delete(next);
      Files.createDirectories(next);
      for (Path jar : composed) {
        Folders.linkOrCopy(jar, next.resolve(jar.getFileName()));
      }
      Folders.delete(folder(home));
      Files.move(next, folder(home));
      Properties properties = new Properties();
      properties.setProperty("plugins", String.join(",", set.ids()));
      set.plugins()
          .forEach(p -> properties.setProperty(p.id() + ".version", "" + p.manifest().version()));
      Path file = home.root().resolve("last-good.properties");
      try (Writer writer = Files.newBufferedWriter(file)) {
        properties.store(writer, "The last set of plugins that worked");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder(Home home) {
    return home.root().resolve("last-good");
  }
}
