package org.rapportcrm.launcher.resolve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.Said;
import org.rapportcrm.launcher.check.CheckContext;
import org.rapportcrm.launcher.check.CheckFinding;
import org.rapportcrm.launcher.check.CheckReport;
import org.rapportcrm.launcher.check.PluginChecks;
import org.rapportcrm.launcher.check.Unchecked;
import org.rapportcrm.launcher.home.Checksum;
import org.rapportcrm.launcher.home.Home;

/**
 * The checks on jars that somebody put into the home: each is looked over once for each version of
 * Rapport; {@code checked.txt} in the home remembers those that were found fit.
 */
final class FitJars {
  private final Dist dist;
  private final Home home;
  private final Path memory;

  /** Those that were not, by the same lines, as long as this program runs: they may be mended. */
  private final Map<String, List<Said>> unfit = new HashMap<>();

  private PluginChecks checks;

  FitJars(Dist dist, Home home) {
    this.dist = dist;
    this.home = home;
    this.memory = home.root().resolve("checked.txt");
  }

  /** Why a jar of the home may not run, all errors with their remedies; none when it may. */
  synchronized List<Said> refusal(Candidate plugin) {
    if (Unchecked.contains(plugin.id())) {
      return List.of();
    }
    String line = Dist.version() + " " + Checksum.of(plugin.jar());
    if (known().contains(line)) {
      return List.of();
    }
    return unfit.computeIfAbsent(line, unknown -> look(plugin, line));
  }

  private List<Said> look(Candidate plugin, String line) {
    CheckReport report = checks().check(plugin.jar());
    if (!report.refused()) {
      remember(line);
    }
    return report.errors().stream().map(CheckFinding::said).toList();
  }

  private PluginChecks checks() {
    if (checks == null) {
      checks = PluginChecks.of(CheckContext.of(dist, home));
    }
    return checks;
  }

  private List<String> known() {
    try {
      return Files.exists(memory) ? Files.readAllLines(memory) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lines of other versions of Rapport are of no use any more. */
  private void remember(String line) {
    List<String> lines = new ArrayList<>(known());
    lines.removeIf(other -> !other.startsWith(Dist.version() + " "));
    lines.add(line);
    try {
      Files.write(memory, lines, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
