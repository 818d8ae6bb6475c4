package org.rapportcrm.app.segment;

import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.segment.compile.RuleCompiler;
import org.rapportcrm.app.segment.rule.RuleProblem;

/**
 * A stored segment that cannot be evaluated, because a field, list or segment that it names is not
 * there (any more): status 409. It is never taken for empty or for everyone.
 */
public class SegmentUnusable extends ProblemException {
  private static final long serialVersionUID = 1L;

  /** With what is missing. */
  public SegmentUnusable(String name, RuleCompiler.Result result) {
    super(
        409,
        "The segment " + name + " cannot be evaluated now: " + what(result),
        result.problems().stream().map(RuleProblem::asFieldError).toList());
  }

  private static String what(RuleCompiler.Result result) {
    return result.missing().isEmpty()
        ? result.problems().get(0).message()
        : "it needs " + String.join(", ", result.missing()) + ".";
  }
}
