package org.rapportcrm.app.input;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Texts as they came in, by field: an absent field stays as it is, one that is {@code null} or
 * blank is cleared.
 */
public record Values(Map<String, String> texts) {

  /** Keeps a copy. */
  public Values {
    texts = new LinkedHashMap<>(texts);
  }

  /** Whether the sender said anything about the field. */
  public boolean has(String field) {
    return texts.containsKey(field);
  }

  /** What the sender said; {@code null} when nothing. */
  public String get(String field) {
    return texts.get(field);
  }
}
