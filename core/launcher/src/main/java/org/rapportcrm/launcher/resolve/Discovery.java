package org.rapportcrm.launcher.resolve;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.launcher.manifest.BadManifest;
import org.rapportcrm.launcher.manifest.PluginJar;

/**
 * All jars that could be plugins or themes, read.
 *
 * @param candidates those with a good manifest
 * @param findings the others, by the name of their file
 */
public record Discovery(List<Candidate> candidates, List<Finding> findings) {

  private static final String SAFE_MODE =
      "Rapport was started in safe mode; start it without --safe-mode to run this plugin";

  public static Discovery of(List<Path> bundled, List<Path> own) {
    List<Candidate> candidates = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    bundled.forEach(jar -> read(jar, true, candidates, findings));
    own.forEach(jar -> read(jar, false, candidates, findings));
    return new Discovery(List.copyOf(candidates), List.copyOf(findings));
  }

  /** The same jars when none of them may run. */
  public Discovery refusedForSafeMode() {
    List<Finding> all = new ArrayList<>(findings);
    candidates.stream()
        .map(Candidate::id)
        .distinct()
        .map(id -> new Finding(id, Finding.Kind.SAFE_MODE, SAFE_MODE))
        .forEach(all::add);
    return new Discovery(List.of(), List.copyOf(all));
  }

  private static void read(
      Path jar, boolean bundled, List<Candidate> candidates, List<Finding> findings) {
    try {
      candidates.add(new Candidate(PluginJar.read(jar), jar, bundled));
    } catch (BadManifest e) {
      findings.add(new Finding(nameOf(jar), Finding.Kind.BAD_MANIFEST, e.getMessage()));
    }
  }

  private static String nameOf(Path jar) {
    return jar.getFileName()
        .toString()
        .replaceFirst("\\.jar$", "")
        .replaceAll("[^A-Za-z0-9._-]", "_");
  }
}
