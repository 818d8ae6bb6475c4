package org.rapportcrm.app.segment.rule;

import java.util.List;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.text.Words;

/** A rule that cannot be used as it stands: status 400 with one error for each bad place. */
public class RuleRefused extends KeyedProblem {
  private static final long serialVersionUID = 1L;

  private static final int MOST_SHOWN = 50;

  /** With everything that is wrong; at least one problem, of which 50 are shown. */
  public RuleRefused(List<RuleProblem> problems) {
    super(
        400,
        Words.of("segments.rule.refused", problems.get(0).message()),
        problems.stream().limit(MOST_SHOWN).map(RuleProblem::asPart).toList());
  }
}
