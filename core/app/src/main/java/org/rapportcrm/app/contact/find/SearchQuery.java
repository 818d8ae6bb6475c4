package org.rapportcrm.app.contact.find;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.contact.ContactText;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.text.SearchWords;

/**
 * Words that a person typed into a search box, as a condition on {@code contact}. Pure.
 *
 * <p>Every word must begin one of the contact's words. What looks like a telephone number is one
 * word of digits, without the zeros in front that a country code replaces. A whole mail address is
 * looked up as such. Persian and Arabic names that are typed in parts are found joined as well.
 */
final class SearchQuery {

  private static final Pattern TELEPHONE = Pattern.compile("[+(]?[0-9][0-9 ()+./-]{2,}");
  private static final int MOST_WORDS = 8;
  private static final char HALF_SPACE = '\u200c';

  private SearchQuery() {}

  /**
   * The alternatives, of which one must hold: in each, all words must begin a word of the contact.
   * No alternative means that nothing can be found.
   */
  static List<List<String>> alternatives(String typed) {
    String folded = Folding.fold(typed.replace(HALF_SPACE, ' '));
    if (TELEPHONE.matcher(folded).matches()) {
      String digits = ContactText.digits(folded).replaceFirst("^0+", "");
      return digits.isEmpty() ? List.of() : List.of(List.of(SearchWords.cut(digits)));
    }
    Set<String> words = new LinkedHashSet<>(SearchWords.split(folded));
    if (words.isEmpty()) {
      return List.of();
    }
    List<List<String>> alternatives = new ArrayList<>();
    alternatives.add(words.stream().limit(MOST_WORDS).toList());
    if (words.size() > 1 && words.size() <= 3 && isArabic(folded)) {
      alternatives.add(List.of(SearchWords.cut(String.join("", words))));
    }
    return alternatives;
  }

  /** The folded address, when a whole one was typed; else {@code null}. */
  static String address(String typed) {
    return typed.indexOf('@') > 0 && Input.email("query", typed).ok()
        ? Input.foldedEmail(typed)
        : null;
  }

  /** The alternatives as PostgreSQL's {@code tsquery}: {@code 'ali':* & 'smi':*}. */
  static String tsquery(List<List<String>> alternatives) {
    return alternatives.stream()
        .map(words -> String.join(" & ", words.stream().map(SearchQuery::prefix).toList()))
        .reduce((one, other) -> "(" + one + ") | (" + other + ")")
        .orElse("");
  }

  /** Words hold letters and digits alone, so nothing needs to be escaped but stays quoted. */
  private static String prefix(String word) {
    return "'" + word + "':*";
  }

  private static boolean isArabic(String folded) {
    return Character.UnicodeScript.of(folded.codePointAt(0)) == Character.UnicodeScript.ARABIC;
  }
}
