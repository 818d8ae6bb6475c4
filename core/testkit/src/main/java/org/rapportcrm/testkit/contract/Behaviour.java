package org.rapportcrm.testkit.contract;

/**
 * What a plugin usually has. A plugin without one of these says so ({@link PluginContract#has}), so
 * that nothing is missing by accident: a folder of migrations with a wrong name is found here and
 * not by an admin.
 */
public enum Behaviour {
  /** Tables of its own, made by migrations. */
  TABLES,
  /** Something it keeps about people, and so export and erasure. */
  PERSONAL_DATA
}
