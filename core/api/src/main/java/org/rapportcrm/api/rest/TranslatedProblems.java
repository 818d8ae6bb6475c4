package org.rapportcrm.api.rest;

import java.util.List;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Messages;

/**
 * A plugin's refusals in the language of the person who asked. Each has two texts in the plugin's
 * bundle: {@code <id>.problem.<name>} says what is wrong, {@code <id>.problem.<name>.remedy} what
 * to do. A plugin extends this with an application-scoped bean of its own.
 */
public abstract class TranslatedProblems {

  private final String prefix;
  private final Messages messages;
  private final CurrentUser user;

  /** For proxies. */
  protected TranslatedProblems() {
    this(null, null, null);
  }

  /**
   * With the texts of a plugin.
   *
   * @param id the plugin's id
   */
  protected TranslatedProblems(String id, Messages messages, CurrentUser user) {
    this.prefix = id + ".problem.";
    this.messages = messages;
    this.user = user;
  }

  /** Status 400: this field is wrong. */
  public ProblemException field(String field, String name, Object... arguments) {
    return new ProblemException(400, text(name, arguments), List.of(error(field, name, arguments)));
  }

  /** Status 400: these fields are wrong. */
  public ProblemException fields(List<FieldError> errors) {
    return new ProblemException(400, errors.get(0).message(), errors);
  }

  /** What is wrong with one field. */
  public FieldError error(String field, String name, Object... arguments) {
    return new FieldError(field, text(name, arguments), text(name + ".remedy", arguments));
  }

  /** Status 404: there is no such record. */
  public ProblemException notFound(String name, Object id) {
    return new ProblemException(
        404, text(name, id.toString()), List.of(error(null, name, id.toString())));
  }

  /** Status 409: the record is not in a state that allows this. */
  public ProblemException conflict(String name, Object... arguments) {
    return new ProblemException(409, text(name, arguments), List.of(error(null, name, arguments)));
  }

  /** Status 409: somebody else changed the record since it was read. */
  public ProblemException overtaken(String name, Object... arguments) {
    return new ProblemException(
        409, text(name, arguments), List.of(error(ProblemException.VERSION, name, arguments)));
  }

  /** What is wrong, in words. (Nothing here is final: a bean with a scope is proxied.) */
  protected String text(String name, Object... arguments) {
    return messages.text(user.locale(), prefix + name, arguments);
  }
}
