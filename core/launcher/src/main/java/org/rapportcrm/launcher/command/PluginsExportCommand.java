package org.rapportcrm.launcher.command;

import java.nio.file.Path;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.local.BriefRun;
import org.rapportcrm.launcher.set.RemoteSet;
import org.rapportcrm.launcher.set.SetText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rapport plugins export}. */
@Command(
    name = "export",
    description =
        "Writes the set of plugins, their versions, checksums and states, the theme and the"
            + " settings into one file. Secrets are named only. Where nothing runs, Rapport is"
            + " started for it.")
public final class PluginsExportCommand implements Runnable {
  @Mixin private HomeOption home;

  @Parameters(paramLabel = "FILE")
  private Path file;

  @Override
  public void run() {
    Home place = Home.existing(home.folder());
    try (BriefRun run = BriefRun.of(Dist.ofThisLauncher(), place, System.out)) {
      SetText.write(new RemoteSet(place).read(), file);
    }
    System.out.println("The set is in " + file + ".");
  }
}
