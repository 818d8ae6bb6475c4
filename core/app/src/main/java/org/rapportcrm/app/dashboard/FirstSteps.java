package org.rapportcrm.app.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The first steps of one person: those that they may take, ticked off by what is there. Pure.
 *
 * @param lines in the order to take them
 */
public record FirstSteps(List<Line> lines) {

  /**
   * One step.
   *
   * @param path where the person can do it
   */
  public record Line(FirstStep step, String path, boolean done) {}

  /**
   * Those for a person.
   *
   * @param done what is there already, whoever did it
   * @param may whether the person has a capability
   */
  static FirstSteps of(Set<FirstStep> done, Predicate<String> may) {
    List<Line> lines = new ArrayList<>();
    for (FirstStep step : FirstStep.values()) {
      step.ways().stream()
          .filter(way -> may.test(way.capability()))
          .findFirst()
          .ifPresent(way -> lines.add(new Line(step, way.path(), done.contains(step))));
    }
    return new FirstSteps(List.copyOf(lines));
  }

  /** How many are done. */
  public long done() {
    return lines.stream().filter(Line::done).count();
  }

  /** Whether nothing is left to do. */
  public boolean isOver() {
    return done() == lines.size();
  }
}
