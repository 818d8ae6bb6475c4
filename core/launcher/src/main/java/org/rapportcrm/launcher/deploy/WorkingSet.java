package org.rapportcrm.launcher.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.Said;
import org.rapportcrm.launcher.manifest.Version;
import org.rapportcrm.launcher.resolve.Candidate;
import org.rapportcrm.launcher.resolve.Discovery;
import org.rapportcrm.launcher.resolve.Finding;
import org.rapportcrm.launcher.resolve.Finding.Kind;
import org.rapportcrm.launcher.resolve.Resolution;
import org.rapportcrm.launcher.resolve.Resolver;

/**
 * Finds the largest set that works. First all plugins; when that fails and the failure names a
 * plugin, all without it, as often as it takes; when it names none, the last set that worked; then
 * the core alone. A plugin that worked in an older version goes back to that one.
 */
public final class WorkingSet {
  private final Version api;
  private final List<Candidate> lastGood;
  private final Function<Resolution, Attempt> attempt;
  private final List<Finding> failed = new ArrayList<>();
  private final List<Finding> unreadable;
  private List<Candidate> candidates;
  private boolean triedLastGood;

  /**
   * @param found what is installed
   * @param lastGood the plugins of the last set that worked, as they were then
   * @param attempt deploys a set
   */
  public WorkingSet(
      Discovery found,
      List<Candidate> lastGood,
      Version api,
      Function<Resolution, Attempt> attempt) {
    this.candidates = withThoseThatWorked(found, lastGood);
    this.unreadable = found.findings();
    this.lastGood = lastGood;
    this.api = api;
    this.attempt = attempt;
  }

  /** A plugin whose file did not work when it was tried goes back to the one that did. */
  private static List<Candidate> withThoseThatWorked(Discovery found, List<Candidate> lastGood) {
    Set<String> there = found.candidates().stream().map(Candidate::id).collect(Collectors.toSet());
    Set<String> refused =
        found.findings().stream()
            .filter(finding -> finding.kind() == Kind.FAILED)
            .map(Finding::id)
            .collect(Collectors.toSet());
    return Stream.concat(
            found.candidates().stream(),
            lastGood.stream()
                .filter(kept -> refused.contains(kept.id()) && !there.contains(kept.id())))
        .toList();
  }

  /**
   * @return the set that runs now, with everything that was left out and why
   * @throws Refusal when not even the core alone works
   */
  public Resolution find() {
    while (true) {
      Resolution set = resolve();
      Attempt tried = attempt.apply(set);
      if (tried.worked()) {
        return set;
      }
      if (set.plugins().isEmpty()) {
        throw new Refusal(
            "Rapport does not start even without plugins: " + RootCause.in(tried.failure()));
      }
      stepBack(set, tried);
    }
  }

  private Resolution resolve() {
    Resolution resolved = Resolver.resolve(candidates, api);
    List<Finding> findings = new ArrayList<>(failed);
    findings.addAll(unreadable);
    findings.addAll(resolved.findings());
    return new Resolution(resolved.plugins(), findings);
  }

  private void stepBack(Resolution set, Attempt tried) {
    String failure = tried.failure();
    Optional<Candidate> culprit = Culprit.of(tried, set.plugins());
    if (culprit.isPresent()) {
      drop(culprit.get(), RootCause.in(failure));
      return;
    }
    List<Candidate> next = triedLastGood ? List.of() : lastGood;
    triedLastGood = true;
    if (sameJars(next, set.plugins())) {
      next = List.of();
    }
    for (Candidate plugin : set.plugins()) {
      if (next.stream().noneMatch(kept -> same(kept, plugin))) {
        failed.add(failure(plugin, RootCause.in(failure)));
      }
    }
    candidates = next;
  }

  private void drop(Candidate culprit, String cause) {
    failed.add(failure(culprit, cause));
    List<Candidate> next = new ArrayList<>(candidates);
    next.remove(culprit);
    lastGood.stream()
        .filter(kept -> kept.id().equals(culprit.id()) && !same(kept, culprit))
        .filter(kept -> next.stream().noneMatch(c -> c.id().equals(kept.id())))
        .forEach(next::add);
    candidates = next;
  }

  private static Finding failure(Candidate plugin, String cause) {
    return new Finding(
        plugin.id(),
        Kind.FAILED,
        Said.of(
            "changes.out.failed",
            "Rapport does not start with {0} {1}: {2}; install a version that works or remove {3}",
            plugin.id(),
            plugin.manifest().version(),
            cause,
            plugin.jar().getFileName()));
  }

  private static boolean sameJars(List<Candidate> some, List<Candidate> others) {
    return some.size() == others.size()
        && some.stream().allMatch(one -> others.stream().anyMatch(other -> same(one, other)));
  }

  private static boolean same(Candidate one, Candidate other) {
    return one.id().equals(other.id())
        && one.manifest().version().equals(other.manifest().version());
  }
}
