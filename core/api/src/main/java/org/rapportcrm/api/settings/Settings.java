package org.rapportcrm.api.settings;

import java.util.Optional;

/** Reads and writes settings; an injectable service of the core. */
public interface Settings {

  /**
   * A plugin's setting: what was saved, else the schema's default.
   *
   * @return empty where neither is there
   */
  Optional<String> get(String plugin, String name);

  /** The setting as a whole number, or the given one where it is absent or none. */
  default long whole(String plugin, String name, long otherwise) {
    try {
      return get(plugin, name).map(String::strip).map(Long::valueOf).orElse(otherwise);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** Keeps a value. */
  void put(String plugin, String name, String value);
}
