package org.rapportcrm.launcher.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.rapportcrm.launcher.manifest.PluginManifest;
import org.rapportcrm.launcher.manifest.Version;

/** Everything that comes of putting one plugin among others. Pure. */
public final class Newcomer {

  private Newcomer() {}

  /**
   * All that stands between a plugin and those it would run with, and whom it would put out. The
   * resolver leaves a plugin at the first thing that is wrong with it; here what it requires is
   * looked at although it is made for another API, and although it cannot stand beside somebody.
   *
   * @param others the plugins that would be there; one with the same id makes room
   * @param api the version of rapport-api; that the plugin is not made for it is no finding here
   */
  public static List<Finding> findings(
      Candidate plugin, Collection<Candidate> others, Version api) {
    PluginManifest fit = plugin.manifest().forAnyApi();
    List<Finding> before = Resolver.resolve(without(others, plugin), api).findings();
    return Stream.of(fit, fit.withoutConflicts())
        .map(manifest -> new Candidate(manifest, plugin.jar(), plugin.bundled()))
        .map(candidate -> Resolver.resolve(with(others, candidate), api))
        .flatMap(set -> set.findings().stream())
        .filter(finding -> !before.contains(finding))
        .distinct()
        .toList();
  }

  private static List<Candidate> without(Collection<Candidate> others, Candidate plugin) {
    return others.stream().filter(other -> !other.id().equals(plugin.id())).toList();
  }

  private static List<Candidate> with(Collection<Candidate> others, Candidate plugin) {
    List<Candidate> all = new ArrayList<>(without(others, plugin));
    all.add(plugin);
    return all;
  }
}
