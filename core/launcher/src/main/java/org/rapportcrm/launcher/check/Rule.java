package org.rapportcrm.launcher.check;

/**
 * What a jar has to keep.
 *
 * @param id with dots, the area first: {@code migration.foreign-table}
 * @param meaning what is wrong where the rule is broken, for the list of all rules
 * @param fix what the plugin's author does about it, one sentence
 */
public record Rule(String id, Severity severity, String meaning, String fix) {

  /** A rule that no jar may break. */
  public static Rule error(String id, String meaning, String fix) {
    return new Rule(id, Severity.ERROR, meaning, fix);
  }

  /** A rule whose breach is told. */
  public static Rule warning(String id, String meaning, String fix) {
    return new Rule(id, Severity.WARNING, meaning, fix);
  }
}
