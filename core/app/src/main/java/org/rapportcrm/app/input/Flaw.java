package org.rapportcrm.app.input;

import java.util.List;

/**
 * What is wrong with one field, not yet in any language.
 *
 * @param field the field's name as in REST, such as {@code firstName}; {@code null} for the whole
 * @param key message key of the reason; {@code key + ".remedy"} says what to do
 * @param arguments values for the message's {@code {0}}, {@code {1}} …
 */
public record Flaw(String field, String key, List<Object> arguments) {

  /** Keeps an immutable copy. */
  public Flaw {
    arguments = List.copyOf(arguments);
  }

  /** A flaw of a field. */
  public static Flaw of(String field, String key, Object... arguments) {
    return new Flaw(field, key, List.of(arguments));
  }
}
