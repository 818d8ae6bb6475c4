package org.rapportcrm.launcher.resolve;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rapportcrm.launcher.Said;
import org.rapportcrm.launcher.manifest.Requirement;
import org.rapportcrm.launcher.manifest.Version;
import org.rapportcrm.launcher.resolve.Finding.Kind;

/**
 * Decides which plugins can run together. Pure: candidates in, the set and all findings out. A
 * plugin that is refused takes with it only those that require it.
 */
public final class Resolver {
  private final Version api;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Candidate> kept = new TreeMap<>();

  private Resolver(Version api) {
    this.api = api;
  }

  /**
   * @param candidates all plugins and themes found; the same id may come once bundled and once from
   *     the home, then the higher version is taken
   * @param api the version of rapport-api
   */
  public static Resolution resolve(Collection<Candidate> candidates, Version api) {
    Resolver resolver = new Resolver(api);
    resolver.takeOneOfEachId(candidates);
    resolver.refuseOtherApis();
    resolver.refuseConflicts();
    resolver.refuseCycles();
    resolver.refuseUnmetRequirements();
    return new Resolution(resolver.inOrder(), List.copyOf(resolver.findings));
  }

  private void takeOneOfEachId(Collection<Candidate> candidates) {
    Map<String, List<Candidate>> byId = new LinkedHashMap<>();
    candidates.forEach(c -> byId.computeIfAbsent(c.id(), id -> new ArrayList<>()).add(c));
    byId.forEach(
        (id, all) -> {
          Optional<Candidate> bundled = oneOf(id, all.stream().filter(Candidate::bundled).toList());
          Optional<Candidate> own = oneOf(id, all.stream().filter(c -> !c.bundled()).toList());
          if (own.isPresent() && (bundled.isEmpty() || newer(own.get(), bundled.get()))) {
            kept.put(id, own.get());
          } else {
            bundled.ifPresent(c -> kept.put(id, c));
          }
        });
  }

  private Optional<Candidate> oneOf(String id, List<Candidate> sameplace) {
    if (sameplace.size() > 1) {
      List<String> files =
          sameplace.stream()
              .map(Candidate::jar)
              .map(Path::getFileName)
              .map(Path::toString)
              .toList();
      refuse(
          id,
          Kind.DUPLICATE,
          "the files {0} carry the same id; remove all but one",
          String.join(", ", files));
      return Optional.empty();
    }
    return sameplace.stream().findFirst();
  }

  private static boolean newer(Candidate one, Candidate other) {
    return one.manifest().version().compareTo(other.manifest().version()) > 0;
  }

  private void refuseOtherApis() {
    for (Candidate plugin : List.copyOf(kept.values())) {
      if (!plugin.manifest().api().contains(api)) {
        refuse(
            plugin.id(),
            Kind.WRONG_API,
            "it is made for Rapport's API {0} and this is {1}; install a version made for {2}",
            plugin.manifest().api(),
            api,
            api.release());
      }
    }
  }

  private void refuseConflicts() {
    for (Candidate plugin : List.copyOf(kept.values())) {
      for (Requirement conflict : plugin.manifest().conflicts()) {
        Candidate other = kept.get(conflict.id());
        if (other != null
            && other != plugin
            && conflict.range().contains(other.manifest().version())) {
          refuse(
              plugin.id(),
              Kind.CONFLICT,
              "it cannot stand beside {0} {1}; remove one of the two",
              other.id(),
              other.manifest().version());
        }
      }
    }
  }

  private void refuseCycles() {
    for (Candidate plugin : List.copyOf(kept.values())) {
      List<String> circle = Circle.through(plugin.id(), this::requiredOf);
      if (!circle.isEmpty()) {
        findings.add(
            finding(
                plugin.id(),
                Kind.CYCLE,
                "it requires itself in a circle ({0}); remove one of these requirements",
                String.join(" -> ", circle)));
      }
    }
    findings.stream().filter(f -> f.kind() == Kind.CYCLE).map(Finding::id).forEach(kept::remove);
  }

  private List<String> requiredOf(String id) {
    Candidate plugin = kept.get(id);
    return plugin == null
        ? List.of()
        : plugin.manifest().requires().stream().map(Requirement::id).toList();
  }

  private void refuseUnmetRequirements() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Candidate plugin : List.copyOf(kept.values())) {
        for (Requirement required : plugin.manifest().requires()) {
          changed |= refuseIfUnmet(plugin, required);
        }
      }
    }
  }

  private boolean refuseIfUnmet(Candidate plugin, Requirement required) {
    Candidate found = kept.get(required.id());
    if (found == null) {
      refuse(
          plugin.id(),
          Kind.MISSING,
          "it requires {0}, which is not installed or was refused; install it or remove {1}",
          required,
          plugin.id());
      return true;
    }
    if (!required.range().contains(found.manifest().version())) {
      refuse(
          plugin.id(),
          Kind.WRONG_VERSION,
          "it requires {0} and {1} is installed; install a version that fits",
          required,
          found.manifest().version());
      return true;
    }
    return false;
  }

  private void refuse(String id, Kind kind, String sentence, Object... arguments) {
    findings.add(finding(id, kind, sentence, arguments));
    kept.remove(id);
  }

  private static Finding finding(String id, Kind kind, String sentence, Object... arguments) {
    return new Finding(id, kind, Said.of("changes.out." + kind.word(), sentence, arguments));
  }

  /** Depth first, by id: the order is the same at every start. */
  private List<Candidate> inOrder() {
    Set<Candidate> ordered = new LinkedHashSet<>();
    Set<String> visited = new LinkedHashSet<>();
    kept.keySet().forEach(id -> visit(id, visited, ordered));
    return List.copyOf(ordered);
  }

  private void visit(String id, Set<String> visited, Set<Candidate> ordered) {
    Candidate plugin = kept.get(id);
    if (plugin == null || !visited.add(id)) {
      return;
    }
    plugin.manifest().requires().forEach(r -> visit(r.id(), visited, ordered));
    plugin.manifest().enhances().forEach(r -> visit(r.id(), visited, ordered));
    ordered.add(plugin);
  }
}
