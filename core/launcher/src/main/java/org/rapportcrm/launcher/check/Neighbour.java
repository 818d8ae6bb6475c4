package org.rapportcrm.launcher.check;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rapportcrm.launcher.check.code.ClassFacts;
import org.rapportcrm.launcher.manifest.BadManifest;
import org.rapportcrm.launcher.manifest.PluginJar;
import org.rapportcrm.launcher.manifest.PluginManifest;

/**
 * Another plugin or theme, as far as a checked one may come into its way.
 *
 * @param packages of its classes, with slashes
 * @param publicPrefixes of its public pages
 */
public record Neighbour(String id, Set<String> packages, Set<String> publicPrefixes) {

  /** Empty for a jar that is no plugin: it will not run, so nothing has to stand beside it. */
  static Optional<Neighbour> of(Path jar) {
    try {
      PluginManifest manifest = PluginJar.read(jar);
      Set<String> prefixes = new TreeSet<>();
      List<String> main = List.of(manifest.main().replace('.', '/'));
      for (ClassFacts facts : CoreIndex.classes(jar, main)) {
        prefixes.addAll(facts.publicPrefixes());
      }
      return Optional.of(new Neighbour(manifest.id(), CoreIndex.packagesOf(jar), prefixes));
    } catch (BadManifest | UncheckedIOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
