package org.rapportcrm.app.imports.parse;

import java.util.Locale;
import java.util.Set;
import org.rapportcrm.app.input.Harmless;

/** The text of a cell, fit to keep and to show. */
public final class CellText {

  private static final Set<String> NOTHING =
      Set.of("", "na", "n/a", "null", "none", "nil", "-", "–", "—", "\\n");

  private CellText() {}

  /**
   * The text as it was written, without outer blanks and without what nobody can see and some
   * abuse: control characters, marks that override the direction of what follows, byte order marks.
   * The half-space of Persian stays. Line ends become {@code \n}.
   */
  public static String clean(String cell) {
    if (cell.indexOf('\r') >= 0) {
      return clean(cell.replace("\r\n", "\n").replace('\r', '\n'));
    }
    if (cell.length() > 1 && cell.charAt(0) == '\'' && Harmless.begins(cell.charAt(1))) {
      return clean(cell.substring(1));
    }
    for (int i = 0; i < cell.length(); i++) {
      if (isDropped(cell.charAt(i))) {
        return strip(without(cell));
      }
    }
    return strip(cell);
  }

  /** Whether a cell that should hold a number or a date says that there is none. */
  public static boolean isNothing(String cleaned) {
    return cleaned.length() <= 4 && NOTHING.contains(cleaned.toLowerCase(Locale.ROOT));
  }

  private static boolean isDropped(char c) {
    return (c < ' ' && c != '\n' && c != '\t')
        || (c >= 0x7f && c < 0xa0)
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0xfeff;
  }

  private static String without(String cell) {
    StringBuilder kept = new StringBuilder(cell.length());
    for (int i = 0; i < cell.length(); i++) {
      if (!isDropped(cell.charAt(i))) {
        kept.append(cell.charAt(i));
      }
    }
    return kept.toString();
  }

  private static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
