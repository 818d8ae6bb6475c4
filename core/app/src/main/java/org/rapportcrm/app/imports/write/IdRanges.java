package org.rapportcrm.app.imports.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Ids as a short text: {@code 100-149,205}. New records have ids in a row, so this is a line. */
final class IdRanges {

  private IdRanges() {}

  /** The text of these ids; empty for none. */
  static String text(Collection<Long> ids) {
    List<Long> sorted = ids.stream().sorted().distinct().toList();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sorted.size(); i++) {
      int from = i;
      while (i + 1 < sorted.size() && sorted.get(i + 1) == sorted.get(i) + 1) {
        i++;
      }
      text.append(text.isEmpty() ? "" : ",").append(sorted.get(from));
      if (i > from) {
        text.append('-').append(sorted.get(i));
      }
    }
    return text.toString();
  }

  /** The ids of a text, ascending. */
  static List<Long> ids(String text) {
    List<Long> ids = new ArrayList<>();
    if (text.isEmpty()) {
      return ids;
    }
    for (String range : text.split(",")) {
      int dash = range.indexOf('-');
      long first = Long.parseLong(dash < 0 ? range : range.substring(0, dash));
      long last = dash < 0 ? first : Long.parseLong(range.substring(dash + 1));
      for (long id = first; id <= last; id++) {
        ids.add(id);
      }
    }
    return ids;
  }
}
