package org.rapportcrm.launcher.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.rapportcrm.launcher.resolve.Resolution;

/** The folders {@code run/app-N}: a new one for each composition, the old ones deleted after. */
public final class Generations {
  private static final Logger LOG = Logger.getLogger(Generations.class.getName());
  private static final String PREFIX = "app-";

  private final Path run;
  private final List<Path> application;
  private final Set<String> bundled;
  private int last;

  /**
   * What earlier runs left is deleted.
   *
   * @param bundled ids of the plugins that came with Rapport
   */
  public Generations(Path run, List<Path> application, Set<String> bundled) {
    this.run = run;
    this.application = application;
    this.bundled = bundled;
    deleteAllBut(null);
  }

  public Generation next(Resolution set) {
    last++;
    return Generation.compose(run.resolve(PREFIX + last), application, set, bundled);
  }

  /**
   * Deletes every generation but the one that is deployed. What the disk does not let go only takes
   * up space; the next start tries again.
   */
  public void deleteAllBut(Generation kept) {
    try (Stream<Path> folders = Files.list(run)) {
      for (Path folder : folders.filter(Generations::isGeneration).toList()) {
        if (kept == null || !folder.equals(kept.folder())) {
          Folders.delete(folder);
        }
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "What was composed before could not be deleted", e);
    }
  }

  /** The jar of the application itself among all of the core. */
  public static Path coreJar(List<Path> application) {
    return Generation.coreJar(application);
  }

  private static boolean isGeneration(Path folder) {
    return folder.getFileName().toString().startsWith(PREFIX);
  }
}
