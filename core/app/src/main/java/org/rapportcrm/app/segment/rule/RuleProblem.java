package org.rapportcrm.app.segment.rule;

import org.rapportcrm.api.rest.FieldError;

/**
 * What is wrong at one place of a rule.
 *
 * @param path where, as a path into the JSON such as {@code rule.all[1].value}
 * @param message what is wrong there
 * @param remedy what to do
 */
public record RuleProblem(String path, String message, String remedy) {

  /** The same as part of problem details. */
  public FieldError asFieldError() {
    return new FieldError(path, message, remedy);
  }
}
