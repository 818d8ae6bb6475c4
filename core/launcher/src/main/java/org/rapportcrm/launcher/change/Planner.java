package org.rapportcrm.launcher.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapportcrm.launcher.change.Plan.Action;
import org.rapportcrm.launcher.change.Plan.Added;
import org.rapportcrm.launcher.change.Plan.Off;
import org.rapportcrm.launcher.change.Plan.PluginPlan;
import org.rapportcrm.launcher.home.Checksum;
import org.rapportcrm.launcher.manifest.Version;
import org.rapportcrm.launcher.resolve.Candidate;
import org.rapportcrm.launcher.resolve.Finding;
import org.rapportcrm.launcher.resolve.Installed;
import org.rapportcrm.launcher.resolve.Newcomer;
import org.rapportcrm.launcher.resolve.Resolution;
import org.rapportcrm.launcher.resolve.Resolver;

/** Makes a plan of a request: everything is looked at, and nothing is changed. */
final class Planner {
  private final Inspection inspection;
  private final Installed installed;
  private final Plans plans;
  private final String id;
  private final List<PlanFinding> findings = new ArrayList<>();
  private final List<PluginPlan> changed = new ArrayList<>();
  private final Map<Path, Path> origins = new HashMap<>();

  /** Those that are to come, as far as their manifests can be read; some are refused. */
  private final List<Candidate> standing = new ArrayList<>();

  Planner(Inspection inspection, Installed installed, Plans plans) {
    this.inspection = inspection;
    this.installed = installed;
    this.plans = plans;
    this.id = plans.newId();
  }

  /**
   * Makes the plan.
   *
   * @param running the plugins that run now, with the jars they run from
   */
  Plan plan(ChangeRequest request, Running running) {
    Map<String, Candidate> before = new TreeMap<>();
    running.plugins().forEach(plugin -> before.put(plugin.id(), plugin));
    Map<String, Candidate> next = new TreeMap<>(before);
    Map<String, Candidate> arrived = arrived(request, before);
    request.remove().forEach(removal -> next.remove(removal.id()));
    next.putAll(arrived);
    Resolution resolved = Resolver.resolve(next.values(), Installed.api());
    standing.forEach(plugin -> findings.addAll(against(plugin, next.values())));
    List<Off> off = off(resolved.findings(), arrived);
    try (Connection connection = inspection.connection()) {
      for (Candidate plugin : arrived.values()) {
        changed.add(arrival(before.get(plugin.id()), plugin, connection));
      }
      for (Removal removal : request.remove()) {
        changed.add(removal(removal, before.get(removal.id()), connection));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not answer", e);
    }
    List<Finding> left = new ArrayList<>(running.findings());
    left.removeIf(finding -> changed.stream().anyMatch(plugin -> plugin.id().equals(finding.id())));
    left.addAll(resolved.findings());
    return plans.keep(
        new Plan(
            id,
            running.generation(),
            List.copyOf(findings),
            List.copyOf(changed),
            off,
            running.pauseMillis(),
            new Resolution(resolved.plugins(), List.copyOf(left))));
  }

  /** The jars that pass the checks, by id. */
  private Map<String, Candidate> arrived(ChangeRequest request, Map<String, Candidate> before) {
    Map<String, Candidate> arrived = new LinkedHashMap<>();
    List<Path> others = new ArrayList<>();
    before.values().forEach(plugin -> others.add(plugin.jar()));
    for (Path jar : request.install()) {
      Path staged = plans.stage(id, jar);
      origins.put(staged, jar);
      Inspection.Checked checked = inspection.check(staged, others, findings);
      checked.read().ifPresent(standing::add);
      checked
          .fit()
          .ifPresent(
              plugin -> {
                if (arrived.putIfAbsent(plugin.id(), plugin) != null) {
                  findings.add(
                      PlanFinding.error(
                          "manifest.duplicate",
                          plugin.id(),
                          "Two of the files carry the id " + plugin.id(),
                          "Choose one of them.",
                          plugin.id()));
                }
              });
    }
    return arrived;
  }

  /** What the others have against one that is to come. */
  private static List<PlanFinding> against(Candidate plugin, Collection<Candidate> others) {
    return Newcomer.findings(plugin, others, Installed.api()).stream()
        .filter(finding -> finding.id().equals(plugin.id()))
        .map(finding -> PlanFinding.error(check(finding), finding.id(), finding.said()))
        .toList();
  }

  /** Those that are there and would run no more. */
  private static List<Off> off(List<Finding> resolved, Map<String, Candidate> arrived) {
    return resolved.stream()
        .filter(finding -> !arrived.containsKey(finding.id()))
        .map(finding -> new Off(finding.id(), check(finding), finding.said()))
        .toList();
  }

  private static String check(Finding finding) {
    return "set." + finding.kind().word();
  }

  private PluginPlan arrival(Candidate from, Candidate to, Connection connection)
      throws SQLException {
    Version bundled =
        installed.bundled().stream()
            .filter(plugin -> plugin.id().equals(to.id()))
            .map(plugin -> plugin.manifest().version())
            .findFirst()
            .orElse(null);
    Inspection.Data data = inspection.data(to, connection);
    VersionRules.refusal(from == null ? null : from.manifest(), to.manifest(), bundled, data.any())
        .ifPresent(findings::add);
    if (from == null && !data.newer().isEmpty()) {
      findings.add(
          PlanFinding.error(
              "version.newer-data",
              to.id(),
              "The database keeps data of a newer %s: this jar lacks its migrations %s"
                  .formatted(to.id(), String.join(", ", data.newer())),
              "Install the version that was removed, or a newer one.",
              to.id(),
              String.join(", ", data.newer())));
    }
    Action action = VersionRules.action(from == null ? null : from.manifest(), to.manifest());
    List<Added> before = from == null ? List.of() : inspection.had(from);
    int found = findings.size();
    List<Added> after = inspection.adds(to, findings);
    boolean answers = findings.size() == found;
    if (action == Action.UPGRADE && answers) {
      findings.addAll(inspection.refusals(from, to, connection));
    }
    return new PluginPlan(
        to.id(),
        new Texts(to.id(), to.jar()).of(to.manifest().name()),
        action,
        from == null ? null : from.manifest().version().toString(),
        to.manifest().version().toString(),
        Checksum.of(to.jar()),
        size(to.jar()),
        to.jar(),
        origins.get(to.jar()),
        Added.without(after, before),
        Added.without(before, after),
        data.pending(),
        data.tables(),
        null,
        List.of());
  }

  private PluginPlan removal(Removal removal, Candidate running, Connection connection)
      throws SQLException {
    String plugin = removal.id();
    Candidate own =
        installed.own().candidates().stream()
            .filter(candidate -> candidate.id().equals(plugin))
            .findFirst()
            .orElse(running);
    if (installed.bundledIds().contains(plugin)) {
      findings.add(
          PlanFinding.error(
              "remove.bundled",
              plugin,
              plugin + " comes with Rapport and cannot be removed",
              "Deactivate it.",
              plugin));
    } else if (own == null && !inspection.hasTraces(plugin, connection)) {
      findings.add(
          PlanFinding.error(
              "remove.unknown",
              plugin,
              "There is no plugin " + plugin,
              "plugins list shows them.",
              plugin));
    }
    return new PluginPlan(
        plugin,
        own == null ? Map.of() : new Texts(plugin, own.jar()).of(own.manifest().name()),
        Action.REMOVE,
        own == null ? null : own.manifest().version().toString(),
        null,
        "",
        0,
        own == null ? null : plans.stage(id, own.jar()),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        removal.data(),
        inspection.traces(plugin, own == null ? null : own.jar(), connection));
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
