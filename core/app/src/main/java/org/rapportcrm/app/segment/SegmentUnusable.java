package org.rapportcrm.app.segment;

import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.text.Words;
import org.rapportcrm.app.segment.compile.RuleCompiler;
import org.rapportcrm.app.segment.rule.RuleProblem;

/**
 * A stored segment that cannot be evaluated, because a field, list or segment that it names is not
 * there (any more): status 409. It is never taken for empty or for everyone.
 */
public class SegmentUnusable extends KeyedProblem {
  private static final long serialVersionUID = 1L;

  /** With what is missing. */
  public SegmentUnusable(String name, RuleCompiler.Result result) {
    super(
        409,
        result.missing().isEmpty()
            ? Words.of("segments.unusable", name, result.problems().get(0).message())
            : Words.of("segments.needs", name, String.join(", ", result.missing())),
        result.problems().stream().map(RuleProblem::asPart).toList());
  }
}
