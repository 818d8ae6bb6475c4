package org.rapportcrm.app.segment.rule;

import java.util.List;
import org.rapportcrm.api.rest.ProblemException;

/** A rule that cannot be used as it stands: status 400 with one error for each bad place. */
public class RuleRefused extends ProblemException {
  private static final long serialVersionUID = 1L;

  private static final int MOST_SHOWN = 50;

  /** With everything that is wrong; at least one problem, of which 50 are shown. */
  public RuleRefused(List<RuleProblem> problems) {
    super(
        400,
        "The rule cannot be used: " + problems.get(0).message(),
        problems.stream().limit(MOST_SHOWN).map(RuleProblem::asFieldError).toList());
  }
}
