package org.rapportcrm.launcher.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.change.Removal;
import org.rapportcrm.launcher.change.Removal.Data;
import org.rapportcrm.launcher.change.StoppedHome;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.home.HomeLock;
import org.rapportcrm.launcher.local.RunningRapport;
import org.rapportcrm.launcher.start.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rapport plugins remove}. */
@Command(
    name = "remove",
    description = "Removes a plugin. Its data stays, unless an option says otherwise.")
public final class RemoveCommand implements Callable<Integer> {
  @Mixin private HomeOption home;

  @Parameters(paramLabel = "ID", description = "The plugin.")
  private String id;

  @Option(names = "--purge", description = "Deletes its data too: nothing of its id is left.")
  private boolean purge;

  @Option(
      names = "--export",
      description = "Writes its data into a file of the home's exports, then deletes it.")
  private boolean export;

  @Option(names = "--yes", description = "Does it without asking.")
  private boolean yes;

  /** 0 when it is removed, 1 when it is not. */
  @Override
  public Integer call() {
    if (!id.matches("[a-z][a-z0-9-]*")) {
      throw new Refusal("\"" + id + "\" is no id of a plugin; plugins list shows them.");
    }
    Data data = export ? Data.EXPORT : purge ? Data.PURGE : Data.KEEP;
    Home place = Home.existing(home.folder());
    return HomeLock.isTaken(place) ? whileItRuns(place, data) : whileItIsStopped(place, data);
  }

  private int whileItRuns(Home place, Data data) {
    RunningRapport rapport = RunningRapport.of(place);
    String word = data.name().toLowerCase(Locale.ROOT);
    return new RunningChange(rapport)
        .carryOut(rapport.delete("/api/v1/plugins/" + id + "?plan=true&data=" + word), yes, false);
  }

  private int whileItIsStopped(Home place, Data data) {
    if (data != Data.KEEP && !yes) {
      throw new Refusal("This deletes the data of " + id + "; say that you mean it with --yes.");
    }
    try (HomeLock lock = HomeLock.take(place)) {
      Settings settings = Settings.of(System.getenv(), home.folder(), null, false, false);
      new StoppedHome(Dist.ofThisLauncher(), place)
          .remove(new Removal(id, data), settings.database(place).connections())
          .ifPresent(file -> System.out.println("Its data is in " + file + "."));
      System.out.println(id + " is removed.");
      return 0;
    }
  }
}
