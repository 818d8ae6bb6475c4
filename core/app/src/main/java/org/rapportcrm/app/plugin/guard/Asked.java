package org.rapportcrm.app.plugin.guard;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;

/** A question to a plugin that was begun and is answered on a thread of its own. */
public final class Asked<T> {

  private static final Logger LOG = System.getLogger(Asked.class.getName());

  private final Future<Outcome<T>> outcome;

  /** {@code null} where it could not be asked. */
  Asked(Future<Outcome<T>> outcome) {
    this.outcome = outcome;
  }

  /**
   * The answer, if it comes within that time; nothing where the plugin failed or is not ready. What
   * comes later is lost, and counts as late only beyond the time that its kind may take.
   */
  public Optional<T> within(Duration patience) {
    if (outcome == null) {
      return Optional.empty();
    }
    try {
      return GuardThreads.answer(outcome, patience.isNegative() ? Duration.ZERO : patience)
          .flatMap(Outcome::answer);
    } catch (IllegalStateException e) {
      LOG.log(Level.WARNING, "A question to a plugin broke off", e);
      return Optional.empty();
    }
  }
}
