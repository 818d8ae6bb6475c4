package org.rapportcrm.app.web;

import java.io.Serializable;

/**
 * A value to choose, with the text that people see.
 *
 * @param value what is sent; empty for "any" or "none"
 * @param label the translated text
 */
public record Choice(String value, String label) implements Serializable {

  /** A choice whose value is a key. */
  public static Choice of(long value, String label) {
    return new Choice(Long.toString(value), label);
  }

  /** For pages. */
  public String getValue() {
    return value;
  }

  /** For pages. */
  public String getLabel() {
    return label;
  }
}
