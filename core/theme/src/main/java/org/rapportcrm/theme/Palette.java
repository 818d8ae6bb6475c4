package org.rapportcrm.theme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The colours that hold when a theme is worn: its own, and Rapport's where it has none. */
public final class Palette {

  /** More steps than this are a circle of references. */
  private static final int LONGEST_WAY = 8;

  private final Map<String, Value> colours;

  private Palette(Map<String, Value> colours) {
    this.colours = colours;
  }

  /** The colours with these on top of Rapport's own. */
  static Palette with(Map<String, Value> tokens) {
    Map<String, Value> colours = new HashMap<>(OwnTokens.colours());
    tokens.forEach((name, value) -> colours.computeIfPresent(name, (any, own) -> value));
    return new Palette(colours);
  }

  /**
   * A pair as it looks.
   *
   * @param ratio from 1 to 21; 1 where a reference leads nowhere
   */
  public record Seen(Pair pair, Mode mode, Rgb front, Rgb ground, double ratio) {

    /** Whether that is enough. */
    public boolean enough() {
      return ratio >= pair.least();
    }
  }

  /** All pairs in both modes. */
  public List<Seen> pairs() {
    List<Seen> seen = new ArrayList<>();
    for (Pair pair : Pair.list()) {
      for (Mode mode : Mode.values()) {
        seen.add(see(pair, mode));
      }
    }
    return seen;
  }

  /** A token's colour; empty where references go in a circle. */
  public Optional<Rgb> colour(String token, Mode mode) {
    String name = token;
    for (int step = 0; step < LONGEST_WAY; step++) {
      Value value = colours.get(name);
      if (value == null) {
        return Optional.empty();
      }
      Optional<Rgb> colour = Rgb.of(value.side(mode));
      if (colour.isPresent()) {
        return colour;
      }
      name = Value.reference(value.side(mode)).orElse("");
    }
    return Optional.empty();
  }

  private Seen see(Pair pair, Mode mode) {
    Rgb front = colour(pair.front(), mode).orElse(null);
    Rgb ground = colour(pair.ground(), mode).orElse(null);
    double ratio = front == null || ground == null ? 1 : Contrast.ratio(front, ground);
    return new Seen(pair, mode, front, ground, ratio);
  }
}
