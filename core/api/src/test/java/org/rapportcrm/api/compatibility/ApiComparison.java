package org.rapportcrm.api.compatibility;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of an API since its baseline, by japicmp.
 *
 * @param breaks what a plugin compiled against the baseline, or its source, cannot live with
 * @param changed names of the classes in which anything is new, other or gone
 */
record ApiComparison(List<String> breaks, Set<String> changed) {

  /**
   * Compares two jars. A baseline that is missing or holds no class is a mistake and no agreement:
   * a comparison with nothing would always pass.
   *
   * @throws IllegalStateException when there is nothing to compare with
   */
  static ApiComparison of(Path baseline, Path now, List<Path> classPath) {
    if (!ApiJar.hasClasses(baseline)) {
      throw new IllegalStateException(
          "The baseline " + baseline + " is missing or holds no class; make it anew");
    }
    JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
    classPath.forEach(jar -> options.getClassPathEntries().add(jar.toString()));
    List<JApiClass> classes =
        new JarArchiveComparator(options)
            .compare(
                new JApiCmpArchive(baseline.toFile(), "baseline"),
                new JApiCmpArchive(now.toFile(), "now"));
    List<String> breaks = new ArrayList<>();
    Set<String> changed = new TreeSet<>();
    for (JApiClass type : classes) {
      if (type.getChangeStatus() != JApiChangeStatus.UNCHANGED) {
        changed.add(type.getFullyQualifiedName());
      }
      if (!type.isBinaryCompatible() || !type.isSourceCompatible()) {
        breaks.add(type.getFullyQualifiedName() + ": " + reasons(type));
      }
    }
    return new ApiComparison(breaks, changed);
  }

  private static String reasons(JApiClass type) {
    Stream<JApiCompatibility> parts =
        Stream.of(
                List.of(type),
                type.getMethods(),
                type.getConstructors(),
                type.getFields(),
                type.getInterfaces())
            .flatMap(List::stream)
            .map(JApiCompatibility.class::cast);
    return parts
        .flatMap(part -> part.getCompatibilityChanges().stream().map(change -> part + " " + change))
        .collect(Collectors.joining("; "));
  }
}
