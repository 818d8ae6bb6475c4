package org.rapportcrm.app.plugin.hook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the filters of one point ran.
 *
 * @param point simple name of the point
 * @param steps in the order in which they ran
 * @param cycle ids of plugins whose wishes about the order contradict each other
 */
public record FilterRun(String point, Instant at, List<Step> steps, List<String> cycle) {

  /** What became of a filter's answer. */
  public enum Result {
    /** It gave back what it got. */
    KEPT,
    /** It gave back another value. */
    CHANGED,
    /** It threw, or gave back nothing: it was skipped. */
    FAILED,
    /** It took longer than it may: it was skipped. */
    LATE
  }

  /**
   * One filter.
   *
   * @param plugin whose it is
   * @param filter simple name of its class
   * @param value what it made of the value, or what was kept in its place
   */
  public record Step(String plugin, String filter, Result result, Duration time, Object value) {}

  /** Keeps immutable copies. */
  public FilterRun {
    steps = List.copyOf(steps);
    cycle = List.copyOf(cycle);
  }

  /** The last filter that changed the value. */
  public Optional<Step> lastChange() {
    return steps.stream()
        .filter(step -> step.result() == Result.CHANGED)
        .reduce((earlier, later) -> later);
  }
}
