package org.rapportcrm.api.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Folds texts so that what people mean to be equal is equal: case, accents and compatibility forms
 * (NFKD without marks), ي/ی/ى, ك/ک, أ/إ/آ/ٱ/ا, ة/ه, ؤ/و, ئ/ی, tatweel, vowel signs, half-spaces and
 * the three kinds of digits. Pure.
 */
public final class Folding {

  private Folding() {}

  /** The folded text: lower case, single spaces, no marks; {@code null} gives an empty text. */
  public static String fold(String text) {
    if (text == null) {
      return "";
    }
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(decomposed.length());
    boolean space = false;
    for (int i = 0; i < decomposed.length(); ) {
      int c = decomposed.codePointAt(i);
      i += Character.charCount(c);
      if (isDropped(c)) {
        continue;
      }
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0) {
        space = !folded.isEmpty();
        continue;
      }
      if (space) {
        folded.append(' ');
        space = false;
      }
      folded.appendCodePoint(letter(c));
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isDropped(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || c == 'ـ'
        || c == 'ء';
  }

  private static int letter(int c) {
    if (Character.isDigit(c)) {
      return '0' + Character.digit(c, 10);
    }
    return switch (c) {
      case 'ي', 'ى', 'ۍ', 'ې' -> 'ی';
      case 'ك' -> 'ک';
      case 'ٱ' -> 'ا';
      case 'ة', 'ە', 'ہ', 'ۀ', 'ھ' -> 'ه';
      default -> c;
    };
  }
}
