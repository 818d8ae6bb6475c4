package org.rapportcrm.launcher.command;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.check.CheckContext;
import org.rapportcrm.launcher.check.CheckFinding;
import org.rapportcrm.launcher.check.CheckReport;
import org.rapportcrm.launcher.check.PluginChecks;
import org.rapportcrm.launcher.check.SetFindings;
import org.rapportcrm.launcher.home.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rapport check}. */
@Command(
    name = "check",
    description = "Says whether a plugin's or theme's jar can be installed, and what to mend.")
public final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE.jar", description = "The jar.")
  private Path file;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "Also whether it fits beside the plugins of this installation.")
  private Path home;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  /** 0 when the jar can be installed, 1 when it cannot. */
  @Override
  public Integer call() {
    if (!Files.isRegularFile(file)) {
      throw new Refusal("There is no file " + file + "; name the jar to be checked.");
    }
    CheckReport report = check();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(pretty(report));
    } else {
      print(report, out);
    }
    out.flush();
    return report.refused() ? 1 : 0;
  }

  private CheckReport check() {
    Dist dist = Dist.ofThisLauncher();
    if (home == null) {
      return PluginChecks.of(CheckContext.of(dist)).check(file);
    }
    Home place = Home.existing(home);
    CheckReport report = PluginChecks.of(CheckContext.of(dist, place)).check(file);
    List<CheckFinding> findings = new ArrayList<>(report.findings());
    findings.addAll(SetFindings.of(report, dist, place));
    return new CheckReport(report.jar(), report.manifest(), findings);
  }

  private static void print(CheckReport report, PrintWriter out) {
    for (CheckFinding finding : report.findings()) {
      out.printf(
          "%-7s %s%n        %s%n        %s%n",
          finding.severity().name().toLowerCase(Locale.ROOT),
          finding.id(),
          finding.text(),
          finding.fix());
    }
    String name =
        report
            .manifest()
            .map(manifest -> manifest.id() + " " + manifest.version())
            .orElse(report.jar().getFileName().toString());
    out.printf(
        "%s %s: %s, %s.%n",
        name,
        report.refused() ? "cannot be installed" : "can be installed",
        counted(report.errors().size(), "error"),
        counted(report.warnings().size(), "warning"));
  }

  private static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static String pretty(CheckReport report) {
    StringWriter text = new StringWriter();
    try (var writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
      writer.writeObject(report.toJson());
    }
    return text.toString().strip();
  }
}
