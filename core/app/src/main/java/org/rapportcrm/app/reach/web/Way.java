package org.rapportcrm.app.reach.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.app.reach.Line;
import org.rapportcrm.app.reach.Place;
import org.rapportcrm.app.reach.Reach;

/**
 * A way to reach somebody, as pages show it. Pure.
 *
 * @param icon a PrimeIcons name
 * @param link what a click does: {@code mailto:}, {@code tel:}; {@code null} for nothing
 * @param kind a word of ReachKind, or {@code null}
 */
public record Way(String icon, String text, String link, String kind, boolean primary) {

  /**
   * All of them: mail, telephone, post.
   *
   * @param reader in whose language countries are named that are known by their code
   */
  public static List<Way> of(Reach reach, Locale reader) {
    List<Way> ways = new ArrayList<>();
    for (Line line : reach.emails()) {
      ways.add(
          new Way("envelope", line.text(), "mailto:" + line.text(), line.kind(), line.primary()));
    }
    for (Line line : reach.phones()) {
      ways.add(new Way("phone", line.text(), call(line.text()), line.kind(), line.primary()));
    }
    for (Place place : reach.addresses()) {
      ways.add(
          new Way("home", place.named(reader).inOneLine(), null, place.kind(), place.primary()));
    }
    return ways;
  }

  /**
   * What a click on a number does: digits of any script become ASCII, what people write between
   * them is left out. Nothing where there is no digit.
   */
  public static String call(String number) {
    StringBuilder dialled = new StringBuilder();
    number
        .codePoints()
        .forEach(
            c -> {
              int digit = Character.digit(c, 10);
              if (digit >= 0) {
                dialled.append(digit);
              } else if (c == '+' && dialled.isEmpty()) {
                dialled.append('+');
              }
            });
    return dialled.length() > 1 ? "tel:" + dialled : null;
  }
}
