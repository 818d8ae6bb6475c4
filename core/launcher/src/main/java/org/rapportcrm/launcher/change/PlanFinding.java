package org.rapportcrm.launcher.change;

/**
 * Something that is wrong with a change, or worth knowing.
 *
 * @param check what found it, such as {@code manifest.missing} or {@code requires.missing}
 * @param severity {@code error}: it cannot be done; {@code warning}: look at it
 * @param plugin the id, or the name of a file without one
 * @param fix what to do; may be empty
 * @param where in the jar; may be empty
 */
public record PlanFinding(
    String check, String severity, String plugin, String text, String fix, String where) {

  static PlanFinding error(String check, String plugin, String text, String fix) {
    return new PlanFinding(check, "error", plugin, text, fix, "");
  }

  static PlanFinding warning(String check, String plugin, String text, String fix) {
    return new PlanFinding(check, "warning", plugin, text, fix, "");
  }

  boolean isError() {
    return severity.equals("error");
  }
}
