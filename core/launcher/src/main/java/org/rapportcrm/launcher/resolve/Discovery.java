package org.rapportcrm.launcher.resolve;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapportcrm.launcher.Said;
import org.rapportcrm.launcher.home.Refusals;
import org.rapportcrm.launcher.manifest.BadManifest;
import org.rapportcrm.launcher.manifest.PluginJar;

/**
 * All jars that could be plugins or themes, read.
 *
 * @param candidates those with a good manifest
 * @param findings the others, by the name of their file
 */
public record Discovery(List<Candidate> candidates, List<Finding> findings) {

  private static final Said SAFE_MODE =
      Said.of(
          "changes.out.safe-mode",
          "Rapport was started in safe mode; start it without --safe-mode"
              + " and RAPPORT_SAFE_MODE to run this plugin");
  private static final Said DISABLED =
      Said.of(
          "changes.out.disabled",
          "plugins/disabled.txt in the home names it; take its line away and start Rapport again, or"
              + " remove the plugin");

  public static Discovery of(List<Path> bundled, List<Path> own) {
    List<Candidate> candidates = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    bundled.forEach(jar -> read(jar, true, candidates, findings));
    own.forEach(jar -> read(jar, false, candidates, findings));
    return new Discovery(List.copyOf(candidates), List.copyOf(findings));
  }

  /** The same jars without those of these ids. */
  public Discovery without(Set<String> ids) {
    return refused(ids, Finding.Kind.DISABLED, DISABLED);
  }

  /** The same jars without those that did not work when they were tried. */
  public Discovery without(Refusals refusals) {
    if (!refusals.areThere()) {
      return this;
    }
    List<Finding> all = new ArrayList<>(findings);
    List<Candidate> left = new ArrayList<>();
    for (Candidate candidate : candidates) {
      String reason = candidate.bundled() ? null : refusals.reason(candidate.jar());
      if (reason == null) {
        left.add(candidate);
      } else {
        all.add(new Finding(candidate.id(), Finding.Kind.FAILED, Refusals.said(reason)));
      }
    }
    return new Discovery(List.copyOf(left), List.copyOf(all));
  }

  /** The same jars without those of the home that the checks refuse. */
  Discovery fit(FitJars fit) {
    List<Finding> all = new ArrayList<>(findings);
    List<Candidate> left = new ArrayList<>();
    for (Candidate candidate : candidates) {
      List<Said> refused = candidate.bundled() ? List.of() : fit.refusal(candidate);
      if (refused.isEmpty()) {
        left.add(candidate);
      }
      refused.forEach(said -> all.add(new Finding(candidate.id(), Finding.Kind.UNFIT, said)));
    }
    return new Discovery(List.copyOf(left), List.copyOf(all));
  }

  /** The same jars when none of them may run. */
  public Discovery refusedForSafeMode() {
    Set<String> all = candidates.stream().map(Candidate::id).collect(Collectors.toSet());
    return refused(all, Finding.Kind.SAFE_MODE, SAFE_MODE);
  }

  private Discovery refused(Set<String> ids, Finding.Kind kind, Said said) {
    List<Finding> all = new ArrayList<>(findings);
    candidates.stream()
        .map(Candidate::id)
        .filter(ids::contains)
        .distinct()
        .map(id -> new Finding(id, kind, said))
        .forEach(all::add);
    List<Candidate> left = candidates.stream().filter(c -> !ids.contains(c.id())).toList();
    return new Discovery(left, List.copyOf(all));
  }

  private static void read(
      Path jar, boolean bundled, List<Candidate> candidates, List<Finding> findings) {
    try {
      candidates.add(new Candidate(PluginJar.read(jar), jar, bundled));
    } catch (BadManifest e) {
      e.reasons()
          .forEach(said -> findings.add(new Finding(nameOf(jar), Finding.Kind.BAD_MANIFEST, said)));
    }
  }

  private static String nameOf(Path jar) {
    return jar.getFileName()
        .toString()
        .replaceFirst("\\.jar$", "")
        .replaceAll("[^A-Za-z0-9._-]", "_");
  }
}
