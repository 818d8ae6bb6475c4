package org.rapportcrm.app.rest;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.text.Words;

/**
 * Answers every exception of a REST resource with problem details. A fault of ours says nothing but
 * an id that stands in the log beside the stack trace.
 */
abstract class ProblemMapper<T extends Throwable> implements ExceptionMapper<T> {

  private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());
  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  public Response toResponse(T thrown) {
    Problem problem = Problems.of(thrown).orElseGet(() -> fault(thrown));
    Response.ResponseBuilder answer =
        Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    if (problem.status() >= 500) {
      CDI.current().select(Unforeseen.class).get().is(thrown);
    }
    if (thrown instanceof WebApplicationException http) {
      Object allow = http.getResponse().getHeaderString(HttpHeaders.ALLOW);
      answer.header(HttpHeaders.ALLOW, allow);
    }
    return answer.build();
  }

  private static Problem fault(Throwable thrown) {
    byte[] bytes = new byte[6];
    RANDOM.nextBytes(bytes);
    String id = HexFormat.of().formatHex(bytes);
    LOG.log(Level.SEVERE, thrown, () -> "Fault " + id);
    return new Problem(
        "about:blank",
        Statuses.title(500),
        500,
        Words.of("rest.fault", id).toString(),
        id,
        List.of());
  }

  /** Everything. */
  @Provider
  public static class OfThrowable extends ProblemMapper<Throwable> {}

  /** JAX-RS' own refusals. */
  @Provider
  public static class OfHttp extends ProblemMapper<WebApplicationException> {}

  /** Bean Validation, for which Jersey has a mapper that must not win. */
  @Provider
  public static class OfValidation extends ProblemMapper<ValidationException> {}

  /** Refusals of the services. */
  @Provider
  public static class OfProblem extends ProblemMapper<ProblemException> {}
}
