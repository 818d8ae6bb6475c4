package org.rapportcrm.launcher.change;

import java.util.List;
import java.util.Map;
import org.rapportcrm.launcher.Said;

/**
 * Something that is wrong with a change, or worth knowing.
 *
 * @param check what found it, such as {@code manifest.missing} or {@code requires.missing}
 * @param severity {@code error}: it cannot be done; {@code warning}: look at it
 * @param plugin the id, or the name of a file without one
 * @param text what is wrong, in English
 * @param fix what to do, in English; may be empty
 * @param where in the jar; may be empty
 * @param sentence the key by which the text is worded in another language; empty where that is
 *     {@code check} itself
 * @param arguments what fills the text in another language
 * @param texts the text by language where a plugin said it in its own words; else empty
 */
public record PlanFinding(
    String check,
    String severity,
    String plugin,
    String text,
    String fix,
    String where,
    String sentence,
    List<String> arguments,
    Map<String, String> texts) {

  static PlanFinding error(
      String check, String plugin, String text, String fix, String... arguments) {
    return new PlanFinding(check, "error", plugin, text, fix, "", "", List.of(arguments), Map.of());
  }

  static PlanFinding error(String check, String plugin, Said said) {
    return new PlanFinding(
        check, "error", plugin, said.text(), "", "", said.key(), said.arguments(), Map.of());
  }

  /** Why a plugin refuses its own upgrade. */
  static PlanFinding said(String check, String plugin, Map<String, String> texts) {
    String english = texts.getOrDefault("en", texts.toString());
    return new PlanFinding(check, "error", plugin, english, "", "", "", List.of(), texts);
  }

  boolean isError() {
    return severity.equals("error");
  }
}
