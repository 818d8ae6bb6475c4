package org.rapportcrm.app.rest;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Names of fields and parameters as people write them by hand. */
final class Names {

  private Names() {}

  /** The one of these that somebody who wrote this name most likely meant. */
  static Optional<String> nearest(String name, Collection<String> names) {
    String written = plain(name);
    return names.stream()
        .filter(known -> distance(written, plain(known)) <= (written.length() < 4 ? 1 : 2))
        .min(Comparator.comparingInt(known -> distance(written, plain(known))));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[_\\- ]", "");
  }

  /** Levenshtein's distance; names longer than 60 characters are far from everything. */
  private static int distance(String a, String b) {
    if (a.length() > 60 || b.length() > 60) {
      return Integer.MAX_VALUE;
    }
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
