package org.rapportcrm.launcher.start;

import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.manifest.Version;
import org.rapportcrm.launcher.resolve.Discovery;
import org.rapportcrm.launcher.resolve.Finding;
import org.rapportcrm.launcher.resolve.Resolution;
import org.rapportcrm.launcher.resolve.Resolver;

/** The plugins and themes that came with Rapport and those an admin put into the home. */
public final class Installed {
  private Installed() {}

  static Discovery of(Dist dist, Home home) {
    return Discovery.of(
        both(dist.pluginJars(), dist.themeJars()),
        both(Dist.jars(home.plugins()), Dist.jars(home.themes())));
  }

  /** Which of them fit together, without trying it. */
  public static Resolution resolved(Dist dist, Home home) {
    Discovery found = of(dist, home);
    Resolution resolved = Resolver.resolve(found.candidates(), api());
    List<Finding> findings = both(found.findings(), resolved.findings());
    return new Resolution(resolved.plugins(), findings);
  }

  /** The version of rapport-api is that of Rapport. */
  static Version api() {
    return Version.parse(Dist.version());
  }

  private static <T> List<T> both(List<T> some, List<T> others) {
    List<T> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}
