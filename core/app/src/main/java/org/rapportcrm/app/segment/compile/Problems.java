package org.rapportcrm.app.segment.compile;

import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.app.segment.rule.RuleProblem;

/** Collects what is wrong with a rule. */
final class Problems {

  private final List<RuleProblem> found = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();

  void add(String path, String message, String remedy) {
    found.add(new RuleProblem(path, message, remedy));
  }

  /** Something that the rule names is not there (any more). */
  void addMissing(String what, String path, String message, String remedy) {
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
