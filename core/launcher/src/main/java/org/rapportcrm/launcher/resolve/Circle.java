package org.rapportcrm.launcher.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Finds a way along arrows that leads back to its start. */
final class Circle {
  private Circle() {}

  /** The way from the start back to it, both ends named; empty when there is none. */
  static List<String> through(String start, Function<String, List<String>> next) {
    List<String> way = new ArrayList<>(List.of(start));
    return follow(start, start, next, way, new HashSet<>()) ? List.copyOf(way) : List.of();
  }

  private static boolean follow(
      String start,
      String at,
      Function<String, List<String>> next,
      List<String> way,
      Set<String> seen) {
    for (String step : next.apply(at)) {
      if (step.equals(start)) {
        way.add(step);
        return true;
      }
      if (seen.add(step)) {
        way.add(step);
        if (follow(start, step, next, way, seen)) {
          return true;
        }
        way.remove(way.size() - 1);
      }
    }
    return false;
  }
}
