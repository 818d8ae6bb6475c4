package org.rapportcrm.app.segment.rule;

import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.text.Words;

/**
 * What is wrong at one place of a rule.
 *
 * @param path where, as a path into the JSON such as {@code rule.all[1].value}
 * @param message what is wrong there
 * @param remedy what to do
 */
public record RuleProblem(String path, Words message, Words remedy) {

  /** The same as part of problem details. */
  public KeyedProblem.Part asPart() {
    return new KeyedProblem.Part(path, message, remedy);
  }
}
