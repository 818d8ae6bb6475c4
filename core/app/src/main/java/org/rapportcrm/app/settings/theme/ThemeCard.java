package org.rapportcrm.app.settings.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapportcrm.app.plugin.registry.Manifest;
import org.rapportcrm.theme.Contrast;
import org.rapportcrm.theme.Mode;
import org.rapportcrm.theme.Pair;
import org.rapportcrm.theme.Palette.Seen;
import org.rapportcrm.theme.Theme;

/**
 * A theme as the page shows it.
 *
 * @param description empty where it has none
 * @param everybody whether everybody sees it
 * @param tried whether the person tries it on
 * @param on whether it is switched on
 * @param flaws what of it is left out, in words
 */
public record ThemeCard(
    Theme theme,
    Manifest manifest,
    String name,
    String description,
    boolean everybody,
    boolean tried,
    boolean on,
    List<Flaw> flaws) {

  /** Something that is left out. */
  public record Flaw(String text, String fix) {}

  /** A pair of colours in both modes. */
  public record Row(Pair pair, Seen light, Seen dark) {}

  /** All pairs, the closest first. */
  public List<Row> rows() {
    Map<Double, List<Row>> byRatio = new TreeMap<>();
    List<Seen> seen = theme.palette().pairs();
    int modes = Mode.values().length;
    for (int i = 0; i + 1 < seen.size(); i += modes) {
      Row row = new Row(seen.get(i).pair(), seen.get(i), seen.get(i + 1));
      double spare = Math.min(row.light().ratio(), row.dark().ratio()) / row.pair().least();
      byRatio.computeIfAbsent(spare, any -> new ArrayList<>()).add(row);
    }
    return byRatio.values().stream().flatMap(List::stream).toList();
  }

  /** The lowest contrast of text. */
  public double lowest() {
    return theme.palette().pairs().stream()
        .filter(seen -> seen.pair().least() == Contrast.TEXT)
        .mapToDouble(Seen::ratio)
        .map(Contrast::shown)
        .min()
        .orElse(1);
  }

  /** How many pairs were looked at. */
  public int pairs() {
    return theme.palette().pairs().size();
  }

  /** Whether it can be tried on now. */
  public boolean mayTry() {
    return on && !tried;
  }

  /** Whether it can be chosen now. */
  public boolean mayUse() {
    return on && !everybody;
  }
}
