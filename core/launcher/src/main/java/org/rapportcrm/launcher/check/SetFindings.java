package org.rapportcrm.launcher.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.manifest.PluginManifest;
import org.rapportcrm.launcher.manifest.Version;
import org.rapportcrm.launcher.resolve.Candidate;
import org.rapportcrm.launcher.resolve.Discovery;
import org.rapportcrm.launcher.resolve.Finding;
import org.rapportcrm.launcher.resolve.Finding.Kind;
import org.rapportcrm.launcher.resolve.Newcomer;

/** What the resolver would say if a checked jar lay among the plugins of a home. */
public final class SetFindings {
  private static final Map<Kind, Rule> RULES = new EnumMap<>(Kind.class);

  static {
    rule(
        Kind.MISSING,
        "set.missing",
        "A plugin that it requires is not installed.",
        "Install that plugin first.");
    rule(
        Kind.WRONG_VERSION,
        "set.wrong-version",
        "A plugin that it requires is there in a version that does not fit.",
        "Install a version that fits.");
    rule(
        Kind.CYCLE,
        "set.cycle",
        "It requires itself in a circle.",
        "Remove one of these requirements.");
    rule(
        Kind.CONFLICT,
        "set.conflict",
        "It cannot stand beside a plugin that is there.",
        "Remove one of the two.");
  }

  private SetFindings() {}

  /** The rules that only the plugins of a home can break. */
  public static List<Rule> rules() {
    return List.copyOf(RULES.values());
  }

  /**
   * The findings about the jar itself and about plugins that it would put out; empty while its
   * manifest is wrong.
   */
  public static List<CheckFinding> of(CheckReport report, Dist dist, Home home) {
    return report.manifest().map(m -> of(m, report.jar(), dist, home)).orElse(List.of());
  }

  private static List<CheckFinding> of(PluginManifest manifest, Path jar, Dist dist, Home home) {
    List<Path> bundled = both(dist.pluginJars(), dist.themeJars());
    List<Path> own = both(Dist.jars(home.plugins()), Dist.jars(home.themes()));
    List<Candidate> before = Discovery.of(bundled, own).candidates();
    Candidate plugin = new Candidate(manifest, jar, false);
    Version api = Version.parse(Dist.version());
    return Newcomer.findings(plugin, before, api).stream()
        .filter(finding -> RULES.containsKey(finding.kind()))
        .map(SetFindings::told)
        .toList();
  }

  private static CheckFinding told(Finding finding) {
    Rule rule = RULES.get(finding.kind());
    return new CheckFinding(
        rule.id(),
        rule.severity(),
        finding.id() + ": " + finding.reason() + ".",
        rule.fix(),
        finding.id(),
        "",
        List.of());
  }

  private static void rule(Kind kind, String id, String meaning, String fix) {
    RULES.put(kind, Rule.error(id, meaning, fix));
  }

  private static <T> List<T> both(List<T> some, List<T> others) {
    List<T> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}
