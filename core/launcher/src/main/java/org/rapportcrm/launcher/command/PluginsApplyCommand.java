package org.rapportcrm.launcher.command;

import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.local.BriefRun;
import org.rapportcrm.launcher.set.LocalJars;
import org.rapportcrm.launcher.set.RemoteSet;
import org.rapportcrm.launcher.set.SetText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rapport plugins apply}. */
@Command(
    name = "apply",
    description =
        "Makes Rapport have the set of a file: shows the difference, asks, and applies it in one"
            + " change. Twice is as once. Where nothing runs, Rapport is started for it. A new home"
            + " is made by rapport start first.")
public final class PluginsApplyCommand implements Callable<Integer> {
  @Mixin private HomeOption home;

  @Parameters(paramLabel = "FILE", description = "What plugins export wrote.")
  private Path file;

  @Option(names = "--yes", description = "Applies without asking.")
  private boolean yes;

  @Option(
      names = "--from",
      paramLabel = "DIR",
      description = "A folder with jars, found by their checksums; may be given several times.")
  private List<Path> from = List.of();

  @Override
  public Integer call() {
    JsonObject set = SetText.read(file);
    Home place = Home.existing(home.folder());
    try (BriefRun run = BriefRun.of(Dist.ofThisLauncher(), place, System.out)) {
      return apply(set, new RemoteSet(place));
    }
  }

  private int apply(JsonObject set, RemoteSet remote) {
    JsonObject difference = remote.difference(set);
    List<Path> jars = RemoteSet.missing(difference, new LocalJars(file, from));
    SetText.lines(difference).forEach(System.out::println);
    if (difference.getJsonArray("changes").isEmpty()) {
      System.out.println("Nothing is to be changed.");
      return 0;
    }
    if (!yes && !confirmed()) {
      System.out.println("Nothing was changed.");
      return 1;
    }
    remote.apply(set, jars);
    System.out.println("The set is applied.");
    return 0;
  }

  private static boolean confirmed() {
    System.out.print("Apply this? (yes/no) ");
    System.out.flush();
    try {
      String answer =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
