package org.rapportcrm.app.rest;

import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.api.rest.KeyedProblem.Part;

/** A refusal as RFC 9457 (problem details for HTTP) has it. */
@Doc("What went wrong, as RFC 9457 has it; errors name the fields and what to do.")
public record Problem(
    @Doc("Kind of the problem; about:blank where the status says it all.") String type,
    @Doc("The HTTP status in words.") String title,
    @Doc("The HTTP status.") int status,
    @Doc("What happened, in a sentence.") String detail,
    @Doc("Number of a fault in the server's log; only with status 500.") String id,
    @Doc("What is wrong, field by field; perhaps none.") List<FieldError> errors) {

  /** Its media type. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** With the status' own words as title. */
  public static Problem of(int status, String detail, List<FieldError> errors) {
    return new Problem("about:blank", Statuses.title(status), status, detail, null, errors);
  }

  /** With one error, in the language of whoever asks. */
  public static Problem of(int status, Part part) {
    FieldError error = part.inWords();
    return of(status, error.message(), List.of(error));
  }

  /** The same without a field: what is wrong and what to do, by the key of both texts. */
  public static Problem of(int status, String key, Object... arguments) {
    return of(status, Part.of(null, key, arguments));
  }
}
