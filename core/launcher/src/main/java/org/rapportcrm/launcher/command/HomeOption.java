package org.rapportcrm.launcher.command;

import java.nio.file.Path;
import org.rapportcrm.launcher.Dist;
import picocli.CommandLine.Option;

/** The option {@code --home}, the same for all commands. */
public final class HomeOption {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "The folder of the installation (default: RAPPORT_HOME, else ./home).")
  private Path home;

  /** The option, else {@code RAPPORT_HOME}, else {@code home} beside the command. */
  Path folder() {
    if (home != null) {
      return home;
    }
    String fromEnvironment = System.getenv("RAPPORT_HOME");
    if (fromEnvironment != null && !fromEnvironment.isBlank()) {
      return Path.of(fromEnvironment);
    }
    String beside = System.getProperty("rapport.home.default");
    return beside == null ? Dist.ofThisLauncher().root().resolve("home") : Path.of(beside);
  }
}
