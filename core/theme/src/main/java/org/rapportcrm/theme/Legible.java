package org.rapportcrm.theme;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapportcrm.theme.Palette.Seen;
import org.rapportcrm.theme.ThemeFinding.Kind;

/**
 * Leaves out of a theme the colours that nobody could read: of a pair that is too close, first the
 * theme's front gives way to Rapport's own, then its ground. Each step leaves out one token and
 * Rapport's own pass, so it ends.
 */
final class Legible {

  private Legible() {}

  static ThemeSheet of(ThemeSheet theme, List<ThemeFinding> findings) {
    ThemeSheet sheet = theme;
    while (true) {
      Optional<Seen> close = firstTooClose(sheet.tokens());
      if (close.isEmpty()) {
        return sheet;
      }
      Seen seen = close.get();
      Set<String> leaveOut = new HashSet<>();
      String culprit = culprit(sheet.tokens(), seen.pair());
      leaveOut.add(culprit);
      findings.add(
          ThemeFinding.of(
              Kind.CONTRAST,
              0,
              seen.pair().front(),
              seen.pair().ground(),
              seen.mode().word(),
              number(Contrast.shown(seen.ratio())),
              number(seen.pair().least()),
              culprit));
      sheet = sheet.without(leaveOut);
    }
  }

  static String number(double ratio) {
    return String.format(Locale.ROOT, "%.1f", ratio);
  }

  private static Optional<Seen> firstTooClose(Map<String, Value> tokens) {
    return Palette.with(tokens).pairs().stream()
        .filter(seen -> !seen.enough() && culprit(tokens, seen.pair()) != null)
        .findFirst();
  }

  /** The theme's token that makes the pair what it is, itself or by reference. */
  private static String culprit(Map<String, Value> tokens, Pair pair) {
    String front = setBy(tokens, pair.front());
    return front != null ? front : setBy(tokens, pair.ground());
  }

  private static String setBy(Map<String, Value> tokens, String name) {
    if (tokens.containsKey(name)) {
      return name;
    }
    Value own = OwnTokens.colours().get(name);
    return Value.reference(own.light()).map(reference -> setBy(tokens, reference)).orElse(null);
  }
}
