package org.rapportcrm.launcher.check;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a jar has to keep.
 *
 * @param id with dots, the area first: {@code migration.foreign-table}
 * @param meaning what is wrong where the rule is broken, for the list of all rules
 * @param fix what the plugin's author does about it, one sentence
 * @param sentences what is said about one breach, by name; {@code {0}} stands for a class, a file
 *     or whatever else it is about
 */
public record Rule(
    String id, Severity severity, String meaning, String fix, Map<String, String> sentences) {

  /** The name of a rule's sentence where it has but one. */
  static final String ONLY = "";

  /** A rule that no jar may break. */
  public static Rule error(String id, String meaning, String fix) {
    return new Rule(id, Severity.ERROR, meaning, fix, Map.of());
  }

  /** A rule whose breach is told. */
  public static Rule warning(String id, String meaning, String fix) {
    return new Rule(id, Severity.WARNING, meaning, fix, Map.of());
  }

  /** The same rule, about whose breaches this is said. */
  public Rule says(String sentence) {
    return says(ONLY, sentence);
  }

  /** The same rule with one sentence more. */
  public Rule says(String name, String sentence) {
    Map<String, String> more = new LinkedHashMap<>(sentences);
    more.put(name, sentence);
    return new Rule(id, severity, meaning, fix, more);
  }

  /** The key by which others word a sentence: {@code main.missing.says.absent}. */
  String key(String sentence) {
    return id + ".says" + (sentence.isEmpty() ? "" : "." + sentence);
  }
}
