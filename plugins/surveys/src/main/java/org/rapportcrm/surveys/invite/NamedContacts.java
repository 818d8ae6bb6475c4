package org.rapportcrm.surveys.invite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.surveys.contact.KnownContacts;

/**
 * The contacts that somebody named by address or customer number.
 *
 * @param contacts their ids, each once
 * @param unknown what nobody is known by, as it was typed
 */
public record NamedContacts(List<Long> contacts, List<String> unknown) {

  /** Splits what was typed at spaces, commas, semicolons (Arabic ones too) and lines. */
  public static List<String> words(String typed) {
    return typed == null
        ? List.of()
        : Arrays.stream(typed.split("[\\s,;،؛]+"))
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
  }

  /** Looks the words up. */
  public static NamedContacts of(List<String> words, KnownContacts known) {
    Map<String, Long> addresses = known.byAddress(words);
    Map<String, Long> numbers = known.byNumber(words);
    Set<Long> found = new LinkedHashSet<>();
    List<String> unknown = new ArrayList<>();
    for (String word : words) {
      Long id = addresses.getOrDefault(KnownContacts.folded(word), numbers.get(word));
      if (id == null) {
        unknown.add(word);
      } else {
        found.add(id);
      }
    }
    return new NamedContacts(List.copyOf(found), unknown);
  }
}
