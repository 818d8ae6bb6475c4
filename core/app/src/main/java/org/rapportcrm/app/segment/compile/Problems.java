package org.rapportcrm.app.segment.compile;

import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.text.Words;
import org.rapportcrm.app.segment.rule.RuleProblem;

/** Collects what is wrong with a rule. */
final class Problems {

  static final String KEYS = "segments.rule.";

  private final List<RuleProblem> found = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();

  /** The key {@code segments.rule.<name>} and its remedy. */
  void add(String path, String name, Object... arguments) {
    add(path, Words.of(KEYS + name, arguments), Words.of(KEYS + name + ".remedy", arguments));
  }

  void add(String path, Words message, Words remedy) {
    found.add(new RuleProblem(path, message, remedy));
  }

  /** Something that the rule names is not there (any more). */
  void addMissing(String what, String path, Words message, Words remedy) {
    missing.add(what);
    add(path, message, remedy);
  }

  int count() {
    return found.size();
  }

  List<RuleProblem> found() {
    return found;
  }

  List<String> missing() {
    return missing;
  }
}
