package org.rapportcrm.launcher.check.code;

import java.util.List;
import java.util.Map;

/**
 * An annotation.
 *
 * @param type with slashes
 * @param on name of the method or field it is on; empty for the class itself
 * @param values its texts, by name; single ones are lists of one
 */
public record Mark(String type, String on, Map<String, List<String>> values) {

  /** The texts of a value; empty when it is not given. */
  public List<String> value(String name) {
    return values.getOrDefault(name, List.of());
  }
}
