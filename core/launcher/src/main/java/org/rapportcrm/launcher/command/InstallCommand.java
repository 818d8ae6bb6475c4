package org.rapportcrm.launcher.command;

import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.change.StoppedHome;
import org.rapportcrm.launcher.check.CheckFinding;
import org.rapportcrm.launcher.check.CheckReport;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.home.HomeLock;
import org.rapportcrm.launcher.local.Multipart;
import org.rapportcrm.launcher.local.RunningRapport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rapport plugins install}. */
@Command(
    name = "install",
    description =
        "Installs a plugin, or takes another version of it: shows what would happen, asks, does it.")
public final class InstallCommand implements Callable<Integer> {
  @Mixin private HomeOption home;

  @Parameters(paramLabel = "FILE", description = "The plugin's jar.")
  private Path file;

  @Option(names = "--yes", description = "Does it without asking.")
  private boolean yes;

  @Option(names = "--activate", description = "Switches it on as soon as it is there.")
  private boolean activate;

  /** 0 when it is installed, 1 when it is not. */
  @Override
  public Integer call() throws FileNotFoundException {
    if (!Files.isRegularFile(file)) {
      throw new Refusal("There is no file " + file + "; name a plugin's jar.");
    }
    Home place = Home.open(home.folder());
    return HomeLock.isTaken(place) ? whileItRuns(place) : whileItIsStopped(place);
  }

  private int whileItRuns(Home place) throws FileNotFoundException {
    RunningRapport rapport = RunningRapport.of(place);
    Multipart form = new Multipart().file("file", file);
    return new RunningChange(rapport)
        .carryOut(
            rapport.post("/api/v1/plugins?plan=true", form.contentType(), form.body()),
            yes,
            activate);
  }

  private int whileItIsStopped(Home place) {
    try (HomeLock lock = HomeLock.take(place)) {
      StoppedHome stopped = new StoppedHome(Dist.ofThisLauncher(), place);
      CheckReport report = stopped.check(file);
      for (CheckFinding finding : report.findings()) {
        System.out.println(finding.id() + ": " + finding.text() + " " + finding.fix());
      }
      if (report.refused()) {
        System.out.println("It cannot be installed; nothing was changed.");
        return 1;
      }
      stopped.install(file, report.manifest().orElseThrow(), activate);
      System.out.println(
          report.manifest().orElseThrow().id()
              + " is installed; it is there after the next start"
              + (activate ? "." : ", and off until it is switched on."));
      return 0;
    }
  }
}
