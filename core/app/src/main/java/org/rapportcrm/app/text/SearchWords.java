package org.rapportcrm.app.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rapportcrm.api.text.Folding;

/**
 * Cuts texts into the folded words that search looks at: runs of letters and digits. A half-space
 * (ZWNJ) both joins and parts, and scripts without spaces are found from any letter on. Pure.
 */
public final class SearchWords {

  /** Longer words are cut; PostgreSQL's lexemes end at 2 KB. */
  public static final int LONGEST = 60;

  private static final char HALF_SPACE = '\u200c';

  private SearchWords() {}

  /** The words of a text, each once, in order. */
  public static Set<String> of(String text) {
    Set<String> words = new LinkedHashSet<>();
    if (text == null) {
      return words;
    }
    words.addAll(split(Folding.fold(text)));
    if (text.indexOf(HALF_SPACE) >= 0) {
      words.addAll(split(Folding.fold(text.replace(HALF_SPACE, ' '))));
    }
    for (String word : List.copyOf(words)) {
      words.addAll(tails(word));
    }
    return words;
  }

  /** The runs of letters and digits of a folded text. */
  public static List<String> split(String folded) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= folded.length(); ) {
      int c = i < folded.length() ? folded.codePointAt(i) : ' ';
      if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        words.add(cut(folded.substring(start, i)));
        start = -1;
      }
      i += Character.charCount(c);
    }
    return words;
  }

  /** What follows each letter of a word in a script that is written without spaces. */
  private static List<String> tails(String word) {
    List<String> tails = new ArrayList<>();
    int first = word.codePointAt(0);
    if (isSpaceless(first)) {
      int end = Math.min(word.length(), 16);
      for (int i = Character.charCount(first); i < end; ) {
        tails.add(word.substring(i));
        i += Character.charCount(word.codePointAt(i));
      }
    }
    return tails;
  }

  /** Whether a letter is of a script that is written without spaces. */
  public static boolean isSpaceless(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  /** The word, cut where it is longer than any that is kept. */
  public static String cut(String word) {
    if (word.length() <= LONGEST) {
      return word;
    }
    int end = Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return word.substring(0, end);
  }
}
