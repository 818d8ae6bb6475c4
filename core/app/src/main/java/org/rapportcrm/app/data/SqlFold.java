package org.rapportcrm.app.data;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.rapportcrm.api.text.Folding;

/**
 * Folding that the database does itself, for columns that hold no folded copy: {@code
 * lower(translate(…))} over the letters of Latin-1, Latin Extended-A and the Arabic script that
 * {@link Folding} maps to one letter or to none. Both sides of a comparison go through the same
 * table, so letters outside it still equal themselves.
 */
public final class SqlFold {

  private static final int[][] RANGES = {
    {0x00A0, 0x017F}, {0x0621, 0x0652}, {0x0660, 0x06D5}, {0x06F0, 0x06F9}, {0x200B, 0x200F}
  };

  /** Stands for what is dropped, until it is: H2's translate drops nothing. */
  private static final String DROPPED = "\u00ad";

  private static final Map<Character, String> TABLE = new HashMap<>();
  private static final String FROM;
  private static final String TO;

  static {
    StringBuilder from = new StringBuilder();
    StringBuilder to = new StringBuilder();
    StringBuilder dropped = new StringBuilder();
    for (int[] range : RANGES) {
      for (int c = range[0]; c <= range[1]; c++) {
        String letter = String.valueOf((char) c);
        // between two letters, so that a space is not taken for the end
        String folded = Folding.fold("x" + letter + "x");
        String middle = folded.substring(1, folded.length() - 1);
        if (middle.length() > 1 || middle.equals(letter) || middle.equals("'")) {
          continue;
        }
        TABLE.put((char) c, middle);
        if (middle.isEmpty()) {
          dropped.append(letter);
        } else {
          from.append(letter);
          to.append(middle);
        }
      }
    }
    FROM = from.append(dropped).toString();
    TO = to + DROPPED.repeat(dropped.length());
  }

  private SqlFold() {}

  /** The expression folded; plain ASCII, which is most of it, only becomes lower case. */
  public static String expression(String column) {
    return expression(column, column);
  }

  /** The same, where what is not plain ASCII is written in another way first. */
  static String expression(String column, String rewritten) {
    return "case when octet_length("
        + column
        + ") = char_length("
        + column
        + ") then lower("
        + column
        + ") else lower(replace(translate("
        + rewritten
        + ", '"
        + FROM
        + "', '"
        + TO
        + "'), '"
        + DROPPED
        + "', '')) end";
  }

  /** The same done in Java, for the value that is compared. */
  public static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      folded.append(TABLE.getOrDefault(c, String.valueOf(c)));
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }
}
