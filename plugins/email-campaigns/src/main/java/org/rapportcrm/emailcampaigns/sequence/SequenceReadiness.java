package org.rapportcrm.emailcampaigns.sequence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rapportcrm.api.message.Composer;
import org.rapportcrm.api.message.Composer.Finding;
import org.rapportcrm.api.message.Consents;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.emailcampaigns.Problems;

/** Everything that stands in the way of activating a sequence. */
@ApplicationScoped
public class SequenceReadiness {

  private Composer composer;
  private SequenceBatches batches;
  private Choices choices;
  private Consents consents;
  private Problems problems;

  /** For proxies. */
  protected SequenceReadiness() {}

  @Inject
  public SequenceReadiness(
      Composer composer,
      SequenceBatches batches,
      Choices choices,
      Consents consents,
      Problems problems) {
    this.composer = composer;
    this.batches = batches;
    this.choices = choices;
    this.consents = consents;
    this.problems = problems;
  }

  /** What is wrong, with a remedy each; empty when it can run. */
  public List<Finding> findings(Sequence sequence) {
    Set<Finding> findings = new LinkedHashSet<>();
    Start start = sequence.plan().start();
    if (start.kind() != Start.Kind.HAND && choices.name(start).isEmpty()) {
      findings.add(finding("start", "no-start"));
    }
    if (!consents.campaignPurposes().contains(sequence.plan().purpose())) {
      findings.add(finding("purpose", "no-purpose"));
    }
    List<SequenceStep> steps = sequence.way().steps();
    if (steps.isEmpty()) {
      findings.add(finding("steps", "no-steps"));
    }
    for (int i = 0; i < steps.size(); i++) {
      for (Finding one : composer.check(steps.get(i).design())) {
        String field = "steps[" + i + "]." + one.field();
        findings.add(new Finding(field, numbered(i + 1, one.message()), one.remedy()));
      }
      findings.addAll(batches.preflight(sequence, steps.get(i)));
    }
    return new ArrayList<>(findings);
  }

  private String numbered(int step, String message) {
    return problems.error("step", "in-step", step, message).message();
  }

  private Finding finding(String field, String name) {
    FieldError error = problems.error(field, name);
    return new Finding(field, error.message(), error.remedy());
  }
}
