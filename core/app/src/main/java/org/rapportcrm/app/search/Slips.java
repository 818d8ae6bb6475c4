package org.rapportcrm.app.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Slips of the fingers: one letter that is wrong, missing, too many, or swapped with its neighbour.
 * Pure.
 *
 * <p>Whatever the slip, the first half of the word or its last half is as it was meant, unless two
 * letters were swapped right in the middle. So the words that may have been meant are found by two
 * ranges of an index and one look-up. Of a word that is not typed to its end, only slips after its
 * first half are found.
 */
final class Slips {

  /** Shorter words have too many neighbours. */
  static final int SHORTEST = 4;

  /** From this length on, the word may not be finished yet. */
  private static final int UNFINISHED = 6;

  private static final int LONGEST = 30;
  private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}]+");

  private Slips() {}

  /** Whether a slip in this folded word is looked for. */
  static boolean mayHave(String word) {
    return word.length() >= SHORTEST
        && word.length() <= LONGEST
        && LETTERS.matcher(word).matches()
        && !word.codePoints().allMatch(Character::isIdeographic);
  }

  /** What is as it was meant if the slip is in the last half. */
  static String front(String typed) {
    return typed.substring(0, typed.length() / 2);
  }

  /** What is as it was meant if the slip is in the first half, backwards. */
  static String back(String typed) {
    return new StringBuilder(typed.substring(typed.length() / 2)).reverse().toString();
  }

  /** The word with the two letters in its middle swapped. */
  static String swapped(String typed) {
    int middle = typed.length() / 2;
    return typed.substring(0, middle - 1)
        + typed.charAt(middle)
        + typed.charAt(middle - 1)
        + typed.substring(middle + 1);
  }

  /** The longest word that a typed one may mean; unfinished words may become much longer. */
  static int longest(String typed) {
    return typed.length() >= UNFINISHED ? 60 : typed.length() + 1;
  }

  /** The words that were most likely meant, best first: whole words before unfinished ones. */
  static List<String> best(String typed, Set<String> candidates, int limit) {
    record Ranked(String word, int rank) {}
    List<Ranked> ranked = new ArrayList<>();
    for (String word : candidates) {
      int rank = rank(typed, word);
      if (rank >= 0) {
        ranked.add(new Ranked(word, rank));
      }
    }
    return ranked.stream()
        .sorted(Comparator.comparingInt(Ranked::rank).thenComparing(Ranked::word))
        .limit(limit)
        .map(Ranked::word)
        .toList();
  }

  /** From 0, most likely; -1 where it is no slip. */
  private static int rank(String typed, String word) {
    if (word.equals(typed)) {
      return -1;
    }
    int otherFirst = word.charAt(0) == typed.charAt(0) ? 0 : 1;
    if (isOne(typed, word)) {
      boolean swap = typed.length() == word.length() && sorted(typed).equals(sorted(word));
      return (swap ? 0 : 2) + otherFirst;
    }
    if (typed.length() >= UNFINISHED && word.length() > typed.length()) {
      for (int end = typed.length() - 1; end <= typed.length() + 1; end++) {
        if (end <= word.length() && isOne(typed, word.substring(0, end))) {
          return 4 + otherFirst;
        }
      }
    }
    return -1;
  }

  /** Whether one slip, or none, makes the one of the other. */
  static boolean isOne(String typed, String meant) {
    int difference = typed.length() - meant.length();
    if (Math.abs(difference) > 1) {
      return false;
    }
    int at = 0;
    int shorter = Math.min(typed.length(), meant.length());
    while (at < shorter && typed.charAt(at) == meant.charAt(at)) {
      at++;
    }
    String left = typed.substring(at);
    String right = meant.substring(at);
    if (difference > 0) {
      return left.substring(1).equals(right);
    }
    if (difference < 0) {
      return right.substring(1).equals(left);
    }
    return left.isEmpty()
        || left.substring(1).equals(right.substring(1))
        || left.length() > 1
            && left.charAt(0) == right.charAt(1)
            && left.charAt(1) == right.charAt(0)
            && left.substring(2).equals(right.substring(2));
  }

  private static List<Integer> sorted(String word) {
    return word.chars().sorted().boxed().toList();
  }
}
