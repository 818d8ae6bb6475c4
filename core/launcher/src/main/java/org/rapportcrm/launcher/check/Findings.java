package org.rapportcrm.launcher.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rapportcrm.launcher.Said;

/** Collects what checks find. A rule that is broken everywhere does not hide the others. */
public final class Findings {
  /** About the breaches of one rule that are not told one by one. */
  static final String MORE = "The same is found in {0} more places.";

  private static final int MOST_OF_ONE_RULE = 20;

  private final Map<Rule, List<CheckFinding>> byRule = new LinkedHashMap<>();
  private final Map<Rule, Integer> more = new LinkedHashMap<>();

  /**
   * Notes a breach of a rule that has one sentence.
   *
   * @param where the class, file or key; empty for the jar as a whole
   * @param arguments what fills the sentence
   */
  public void add(Rule rule, String where, Object... arguments) {
    addAs(rule, Rule.ONLY, where, arguments);
  }

  /** The same where a rule has several sentences: the name of the one that fits comes first. */
  public void addAs(Rule rule, String sentence, String where, Object... arguments) {
    List<String> words = Stream.of(arguments).map(String::valueOf).toList();
    String text = Said.filled(rule.sentences().get(sentence), words);
    add(rule, where, text, rule.key(sentence), words);
  }

  /** The same with a sentence that stands elsewhere. */
  public void add(Rule rule, String where, Said said) {
    add(rule, where, said.text(), said.key(), said.arguments());
  }

  private void add(Rule rule, String where, String text, String sentence, List<String> arguments) {
    List<CheckFinding> found = byRule.computeIfAbsent(rule, r -> new ArrayList<>());
    if (found.size() < MOST_OF_ONE_RULE) {
      found.add(
          new CheckFinding(
              rule.id(), rule.severity(), text, rule.fix(), where, sentence, arguments));
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
    List<String> arguments = List.of(more.get(rule).toString());
    return new CheckFinding(
        rule.id(),
        rule.severity(),
        Said.filled(MORE, arguments),
        rule.fix(),
        "",
        "more",
        arguments);
  }
}
