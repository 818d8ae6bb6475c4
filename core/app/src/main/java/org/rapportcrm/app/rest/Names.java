package org.rapportcrm.app.rest;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.rapportcrm.app.text.NearMatch;

/** Names of fields and parameters as people write them by hand. */
final class Names {

  private Names() {}

  /** The one of these that somebody who wrote this name most likely meant. */
  static Optional<String> nearest(String name, Collection<String> names) {
    String written = plain(name);
    return names.stream()
        .filter(
            known -> NearMatch.distance(written, plain(known)) <= (written.length() < 4 ? 1 : 2))
        .min(Comparator.comparingInt(known -> NearMatch.distance(written, plain(known))));
  }

  private static String plain(String name) {
    return name.replaceAll("[_\\- ]", "");
  }
}
