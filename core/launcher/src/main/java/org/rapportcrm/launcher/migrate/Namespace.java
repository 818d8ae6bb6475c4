package org.rapportcrm.launcher.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which tables, sequences and functions are a plugin's: those whose name starts with its id and an
 * underscore, unless they are the core's or start with the longer id of another plugin.
 */
public final class Namespace {
  private static final Pattern CREATED =
      Pattern.compile(
          "(?i)\\bcreate\\s+(?:table|sequence)\\s+(?:if\\s+not\\s+exists\\s+)?\"?(\\w+)");

  private final String prefix;
  private final Set<String> ofTheCore;
  private final Set<String> longer = new HashSet<>();

  /**
   * @param ofTheCore the names that the core's migrations create
   * @param others ids or history tables of all plugins that have tables
   */
  Namespace(String id, Set<String> ofTheCore, Collection<String> others) {
    this.prefix = prefix(id);
    this.ofTheCore = ofTheCore;
    for (String other : others) {
      String theirs = prefix(other.replaceFirst("^flyway_", ""));
      if (theirs.startsWith(prefix) && !theirs.equals(prefix)) {
        longer.add(theirs);
      }
    }
  }

  /** The namespace of a plugin among those that have tables in a database. */
  static Namespace of(String id, MigrationFiles core, Connection connection) throws SQLException {
    Set<String> histories = new HashSet<>(Jdbc.tables(connection));
    histories.removeIf(table -> !table.startsWith("flyway_"));
    return new Namespace(id, createdBy(core), histories);
  }

  private static String prefix(String id) {
    return id.replace('-', '_') + "_";
  }

  /** Whether a table, sequence, view or function of this name is the plugin's. */
  public boolean owns(String name) {
    return name.startsWith(prefix)
        && !ofTheCore.contains(name)
        && longer.stream().noneMatch(name::startsWith);
  }

  /** The tables and sequences that migrations create. */
  static Set<String> createdBy(MigrationFiles migrations) {
    Set<String> names = new HashSet<>();
    for (MigrationFile file : migrations.files()) {
      Matcher match = CREATED.matcher(file.text());
      while (match.find()) {
        names.add(match.group(1).toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }
}
