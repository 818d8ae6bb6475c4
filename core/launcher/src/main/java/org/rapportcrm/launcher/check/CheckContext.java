package org.rapportcrm.launcher.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.manifest.Version;

/**
 * What a jar has to fit into.
 *
 * @param apiJar the jar of rapport-api
 * @param coreJars all that goes to the application's class path without plugins, the application
 *     and {@code apiJar} among it
 * @param otherPlugins plugins and themes it will stand beside; another version of the checked one
 *     may be among them and is left aside
 * @param api the version of rapport-api
 */
public record CheckContext(Path apiJar, List<Path> coreJars, List<Path> otherPlugins, Version api) {
  private static final String API = "rapport-api";

  /** This distribution, with the plugins that came with it. */
  public static CheckContext of(Dist dist) {
    return of(dist, List.of());
  }

  /** This distribution with its own plugins and those of a home. */
  public static CheckContext of(Dist dist, Home home) {
    List<Path> own = new ArrayList<>(Dist.jars(home.plugins()));
    own.addAll(Dist.jars(home.themes()));
    return of(dist, own);
  }

  private static CheckContext of(Dist dist, List<Path> own) {
    List<Path> others = new ArrayList<>(dist.pluginJars());
    others.addAll(dist.themeJars());
    others.addAll(own);
    List<Path> core = dist.coreJars();
    Path api =
        core.stream()
            .filter(jar -> jar.getFileName().toString().startsWith(API))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refusal(
                        "There is no "
                            + API
                            + " in "
                            + dist.root().resolve("app")
                            + "; unpack Rapport again."));
    return new CheckContext(api, core, List.copyOf(others), Version.parse(Dist.version()));
  }
}
