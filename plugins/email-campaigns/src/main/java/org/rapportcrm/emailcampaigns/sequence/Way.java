package org.rapportcrm.emailcampaigns.sequence;

import java.util.List;
import java.util.Optional;

/**
 * The steps of a sequence in their order. Pure.
 *
 * @param steps may be none
 */
public record Way(List<SequenceStep> steps) {

  /** Keeps an immutable copy. */
  public Way {
    steps = List.copyOf(steps);
  }

  /** The step of this id, if it is still there. */
  public Optional<SequenceStep> step(Long id) {
    return steps.stream().filter(step -> id != null && step.id() == id).findFirst();
  }

  /** The step that everybody begins with. */
  public Optional<SequenceStep> first() {
    return steps.stream().findFirst();
  }

  /** What follows a step; nothing after the last. */
  public Optional<SequenceStep> after(long id) {
    return steps.stream().dropWhile(step -> step.id() != id).skip(1).findFirst();
  }
}
