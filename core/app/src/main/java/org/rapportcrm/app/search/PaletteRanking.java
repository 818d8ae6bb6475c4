package org.rapportcrm.app.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rapportcrm.api.page.SearchSource.Hit;
import org.rapportcrm.api.text.Folding;

/**
 * Puts the hits of all sources into one order: a title that is what was typed, one that begins with
 * it, one with a word that begins with it, one that holds it, then hits by something else (an
 * address, a number) in the order of their source. Pure.
 */
public final class PaletteRanking {

  /** A hit with its place in what its source answered. */
  record Ranked(Hit hit, int score, int place) {}

  private PaletteRanking() {}

  /**
   * The best hits.
   *
   * @param folded what was typed, folded
   * @param bySource each source's hits, best first
   */
  public static List<Hit> best(String folded, List<List<Hit>> bySource, int limit) {
    List<Ranked> all = new ArrayList<>();
    for (List<Hit> hits : bySource) {
      for (int place = 0; place < hits.size(); place++) {
        all.add(new Ranked(hits.get(place), score(folded, hits.get(place).title()), place));
      }
    }
    return all.stream()
        .sorted(Comparator.comparingInt(Ranked::score).reversed().thenComparingInt(Ranked::place))
        .map(Ranked::hit)
        .distinct()
        .limit(limit)
        .toList();
  }

  /** From 4, the title itself, down to 0, not in the title. */
  static int score(String folded, String title) {
    String name = Folding.fold(title);
    if (name.equals(folded)) {
      return 4;
    }
    if (name.startsWith(folded)) {
      return 3;
    }
    if (wordsBegin(name, folded)) {
      return 2;
    }
    return name.contains(folded) ? 1 : 0;
  }

  /** Whether each typed word begins a word of the name. */
  private static boolean wordsBegin(String name, String folded) {
    String padded = " " + name;
    for (String word : folded.split(" ")) {
      if (!padded.contains(" " + word)) {
        return false;
      }
    }
    return true;
  }
}
