package org.rapportcrm.launcher.check;

import java.util.List;
import org.rapportcrm.launcher.Said;

/**
 * One thing that is wrong with a jar.
 *
 * @param id which {@link Rule} it breaks, such as {@code api.unknown-method}; docs/plugins/check.md
 *     lists them all
 * @param text what is wrong, one sentence
 * @param fix what its author does about it, one sentence
 * @param where the class, file or key; empty when it is the jar as a whole
 * @param sentence the key by which others word the text; empty when it is in English only
 * @param arguments what fills that sentence
 */
public record CheckFinding(
    String id,
    Severity severity,
    String text,
    String fix,
    String where,
    String sentence,
    List<String> arguments) {

  /** What is wrong, with the remedy; the key is that of the application's text for the former. */
  public Said said() {
    boolean ofRule = sentence.startsWith(id) || sentence.equals("more");
    return new Said(ofRule ? "checks." + sentence : sentence, arguments, text + " " + fix);
  }
}
