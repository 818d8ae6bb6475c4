package org.rapportcrm.launcher.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what checks find. A rule that is broken everywhere does not hide the others. */
public final class Findings {
  private static final int MOST_OF_ONE_RULE = 20;

  private final Map<Rule, List<CheckFinding>> byRule = new LinkedHashMap<>();
  private final Map<Rule, Integer> more = new LinkedHashMap<>();

  /**
   * Notes a breach.
   *
   * @param where the class, file or key; empty for the jar as a whole
   * @param text one sentence
   */
  public void add(Rule rule, String where, String text) {
    List<CheckFinding> found = byRule.computeIfAbsent(rule, r -> new ArrayList<>());
    if (found.size() < MOST_OF_ONE_RULE) {
      found.add(new CheckFinding(rule.id(), rule.severity(), text, rule.fix(), where));
    } else {
      more.merge(rule, 1, Integer::sum);
    }
  }

  /** All of them, errors first, those of one rule together. */
  public List<CheckFinding> all() {
    List<CheckFinding> all = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      byRule.forEach(
          (rule, found) -> {
            if (rule.severity() == severity) {
              all.addAll(found);
              if (more.containsKey(rule)) {
                all.add(rest(rule));
              }
            }
          });
    }
    return List.copyOf(all);
  }

  private CheckFinding rest(Rule rule) {
    return new CheckFinding(
        rule.id(),
        rule.severity(),
        "The same is found in " + more.get(rule) + " more places.",
        rule.fix(),
        "");
  }
}
