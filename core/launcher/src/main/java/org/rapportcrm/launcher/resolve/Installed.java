package org.rapportcrm.launcher.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.home.Disabled;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.home.Refusals;
import org.rapportcrm.launcher.manifest.Version;

/** The plugins and themes that came with Rapport and those an admin put into the home. */
public final class Installed {
  private final Home home;
  private final boolean safeMode;
  private final Discovery bundled;
  private final FitJars fit;

  /** Reads what came with Rapport, which does not change while it runs. */
  public Installed(Dist dist, Home home, boolean safeMode) {
    this.home = home;
    this.safeMode = safeMode;
    this.bundled = Discovery.of(both(dist.pluginJars(), dist.themeJars()), List.of());
    this.fit = new FitJars(dist, home);
  }

  /** The ids of those that came with Rapport. */
  public Set<String> bundledIds() {
    return bundled.candidates().stream().map(Candidate::id).collect(Collectors.toSet());
  }

  /** Those that came with Rapport. */
  public List<Candidate> bundled() {
    return bundled.candidates();
  }

  /** Those that lie in the home now. */
  public Discovery own() {
    return Discovery.of(List.of(), both(Dist.jars(home.plugins()), Dist.jars(home.themes())));
  }

  /**
   * All that is there now. In safe mode every one is refused, and outside it those that {@code
   * plugins/disabled.txt} names, so that the console can show which ones are there. Of those in the
   * home the ones that the checks refuse are left out.
   */
  public Discovery discover() {
    Discovery own = own();
    Discovery found =
        new Discovery(
            both(bundled.candidates(), own.candidates()), both(bundled.findings(), own.findings()));
    return safeMode
        ? found.refusedForSafeMode()
        : found.without(Disabled.read(home)).without(new Refusals(home)).fit(fit);
  }

  /** Which of them fit together, without trying it. */
  public Resolution resolved() {
    Discovery found = discover();
    Resolution resolved = Resolver.resolve(found.candidates(), api());
    return new Resolution(resolved.plugins(), both(found.findings(), resolved.findings()));
  }

  /** The version of rapport-api is that of Rapport. */
  public static Version api() {
    return Version.parse(Dist.version());
  }

  private static <T> List<T> both(List<T> some, List<T> others) {
    List<T> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}
