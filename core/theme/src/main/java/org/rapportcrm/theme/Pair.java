package org.rapportcrm.theme;

import java.util.ArrayList;
import java.util.List;

/**
 * Two tokens that meet on the screen.
 *
 * @param front what is written or drawn
 * @param ground what is behind it
 * @param least the least contrast
 */
public record Pair(String front, String ground, double least) {

  private static final List<Pair> ALL = all();

  /** All pairs that the style sheets of the console and of the public pages make. */
  public static List<Pair> list() {
    return ALL;
  }

  private static List<Pair> all() {
    List<Pair> pairs = new ArrayList<>();
    for (String front : List.of("--text", "--text-2")) {
      for (String ground : List.of("--ground", "--surface", "--surface-2", "--surface-hover")) {
        pairs.add(text(front, ground));
      }
      pairs.add(text(front, "--bar"));
    }
    for (String ground : List.of("--ground", "--surface", "--surface-2")) {
      pairs.add(text("--link", ground));
    }
    pairs.add(text("--on-accent", "--accent"));
    pairs.add(text("--on-accent", "--accent-strong"));
    pairs.add(text("--accent-strong", "--accent-soft"));
    pairs.add(text("--text", "--accent-soft"));
    pairs.add(text("--text-2", "--accent-soft"));
    for (String sign : List.of("good", "warn", "bad", "info")) {
      pairs.add(text("--" + sign, "--" + sign + "-soft"));
      pairs.add(text("--" + sign, "--surface"));
    }
    pairs.add(text("--on-bad", "--bad"));
    pairs.add(text("--side-text", "--side"));
    pairs.add(text("--side-text-2", "--side"));
    pairs.add(text("--side-text", "--side-hover"));
    pairs.add(text("--side-on-current", "--side-current"));
    pairs.add(text("--public-text", "--public"));
    pairs.add(text("--door-text", "--door"));
    pairs.add(drawn("--line-strong", "--surface"));
    pairs.add(drawn("--accent", "--surface"));
    pairs.add(drawn("--accent", "--ground"));
    for (int series = 1; series <= 6; series++) {
      pairs.add(drawn("--chart-" + series, "--surface"));
    }
    return List.copyOf(pairs);
  }

  private static Pair text(String front, String ground) {
    return new Pair(front, ground, Contrast.TEXT);
  }

  private static Pair drawn(String front, String ground) {
    return new Pair(front, ground, Contrast.DRAWN);
  }
}
