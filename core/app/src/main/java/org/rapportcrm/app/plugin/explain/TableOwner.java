package org.rapportcrm.app.plugin.explain;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which plugin a table belongs to, by its name. Pure. */
final class TableOwner {

  private TableOwner() {}

  /** How the names of a plugin's tables begin: {@code ror_report_}. */
  static String prefix(String plugin) {
    return plugin.replace('-', '_') + "_";
  }

  /** The plugin with the longest prefix that fits, so that {@code ror} does not own those above. */
  static Optional<String> of(String table, Collection<String> plugins) {
    return plugins.stream()
        .filter(plugin -> table.startsWith(prefix(plugin)))
        .max(Comparator.comparingInt(String::length));
  }
}
