package org.rapportcrm.app.plugin.hook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * In which order the filters of one point run: as their {@code before} and {@code after} say, and
 * where these say nothing, in the order of installation. Pure.
 *
 * @param order positions of the given filters, first to run first
 * @param cycle ids of plugins that want to run before each other; empty when all is well
 */
public record FilterOrder(List<Integer> order, List<String> cycle) {

  /**
   * What a filter says about its place.
   *
   * @param plugin whose it is
   */
  public record Wish(String plugin, List<String> before, List<String> after) {}

  /** Keeps immutable copies. */
  public FilterOrder {
    order = List.copyOf(order);
    cycle = List.copyOf(cycle);
  }

  /**
   * The order of filters that are given in the order of installation. Of plugins that form a cycle,
   * the one installed first runs first, and the wishes against that are not heard.
   */
  public static FilterOrder of(List<Wish> wishes) {
    Map<Integer, Set<Integer>> waitsFor = waits(wishes);
    List<Integer> order = new ArrayList<>();
    Set<String> cycle = new TreeSet<>();
    Set<Integer> left = new LinkedHashSet<>(waitsFor.keySet());
    while (!left.isEmpty()) {
      Integer next =
          left.stream()
              .filter(i -> waitsFor.get(i).stream().noneMatch(left::contains))
              .findFirst()
              .orElse(null);
      if (next == null) {
        next = breakCycle(left, waitsFor, wishes, cycle);
      }
      order.add(next);
      left.remove(next);
    }
    return new FilterOrder(order, List.copyOf(cycle));
  }

  private static Map<Integer, Set<Integer>> waits(List<Wish> wishes) {
    Map<Integer, Set<Integer>> waitsFor = new LinkedHashMap<>();
    for (int i = 0; i < wishes.size(); i++) {
      waitsFor.put(i, new LinkedHashSet<>());
    }
    for (int i = 0; i < wishes.size(); i++) {
      for (int j = 0; j < wishes.size(); j++) {
        if (i != j && wishes.get(i).after().contains(wishes.get(j).plugin())) {
          waitsFor.get(i).add(j);
        }
        if (i != j && wishes.get(i).before().contains(wishes.get(j).plugin())) {
          waitsFor.get(j).add(i);
        }
      }
    }
    return waitsFor;
  }

  /** The first installed of those on a cycle; names all that are on one with it. */
  private static Integer breakCycle(
      Set<Integer> left,
      Map<Integer, Set<Integer>> waitsFor,
      List<Wish> wishes,
      Set<String> cycle) {
    for (Integer start : left) {
      Set<Integer> behind = reachable(start, left, waitsFor);
      if (behind.contains(start)) {
        behind.stream()
            .filter(other -> reachable(other, left, waitsFor).contains(start))
            .forEach(other -> cycle.add(wishes.get(other).plugin()));
        return start;
      }
    }
    throw new IllegalStateException("Filters wait for each other without a cycle");
  }

  private static Set<Integer> reachable(
      Integer start, Set<Integer> left, Map<Integer, Set<Integer>> waitsFor) {
    Set<Integer> seen = new LinkedHashSet<>();
    List<Integer> todo = new ArrayList<>(List.of(start));
    while (!todo.isEmpty()) {
      for (Integer next : waitsFor.get(todo.remove(0))) {
        if (left.contains(next) && seen.add(next)) {
          todo.add(next);
        }
      }
    }
    return seen;
  }
}
