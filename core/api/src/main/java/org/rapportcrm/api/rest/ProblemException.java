package org.rapportcrm.api.rest;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * Refuses a request with a clear answer: REST shows it as problem details (RFC 9457), pages beside
 * the field. The transaction is rolled back.
 */
@ApplicationException(rollback = true)
public class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The field that names the version a change was made for. */
  public static final String VERSION = "version";

  private final int status;
  private final transient List<FieldError> errors;

  /** A problem with several fields. */
  public ProblemException(int status, String detail, List<FieldError> errors) {
    super(detail);
    this.status = status;
    this.errors = List.copyOf(errors);
  }

  /** Status 400: one field is wrong. */
  public static ProblemException field(String field, String message, String remedy) {
    return new ProblemException(400, message, List.of(new FieldError(field, message, remedy)));
  }

  /** Status 404: there is no such record. */
  public static ProblemException notFound(String what, Object id) {
    return new ProblemException(404, "There is no " + what + " " + id + ".", List.of());
  }

  /** Status 409: the record is not in a state that allows this. */
  public static ProblemException conflict(String message, String remedy) {
    return new ProblemException(409, message, List.of(new FieldError(null, message, remedy)));
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** What is wrong, field by field; perhaps none. */
  public List<FieldError> errors() {
    return errors == null ? List.of() : errors;
  }

  /** Whether the change was made for a version of the record that is not the newest any more. */
  public boolean isOvertaken() {
    return status == 409 && errors().stream().anyMatch(error -> VERSION.equals(error.field()));
  }
}
