package org.rapportcrm.emailcampaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Messages;

/**
 * Refusals in the language of the person who asked. Each has two texts in the bundle: {@code
 * email-campaigns.problem.<name>} says what is wrong, {@code email-campaigns.problem.<name>.remedy}
 * what to do.
 */
@ApplicationScoped
public class Problems {

  private final Messages messages;
  private final CurrentUser user;

  /** For proxies. */
  protected Problems() {
    this(null, null);
  }

  /** With these texts. */
  @Inject
  public Problems(Messages messages, CurrentUser user) {
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

  private String text(String name, Object... arguments) {
    return messages.text(user.locale(), "email-campaigns.problem." + name, arguments);
  }
}
