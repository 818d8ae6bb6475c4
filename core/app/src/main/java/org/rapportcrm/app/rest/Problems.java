package org.rapportcrm.app.rest;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.EntityExistsException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.api.rest.KeyedProblem.Part;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.text.Words;

/** Decides what an exception means to the one who sent the request. */
public final class Problems {

  private static final List<Function<Throwable, Problem>> KINDS =
      List.of(
          Problems::refused,
          Problems::constraints,
          Problems::stale,
          Problems::busy,
          Problems::duplicate,
          Problems::json,
          Problems::http);

  /** Lock time-out of H2 and of PostgreSQL, serialisation failure, deadlock. */
  private static final Set<String> BUSY = Set.of("HYT00", "55P03", "40001", "40P01");

  private Problems() {}

  /**
   * The problem that an exception, or any of its causes, stands for.
   *
   * @return empty for a fault of ours, to be logged and answered with 500
   */
  public static Optional<Problem> of(Throwable thrown) {
    for (Function<Throwable, Problem> kind : KINDS) {
      Throwable cause = thrown;
      for (int depth = 0; cause != null && depth < 20; depth++, cause = cause.getCause()) {
        Problem problem = kind.apply(cause);
        if (problem != null) {
          return Optional.of(problem);
        }
      }
    }
    return Optional.empty();
  }

  private static Problem refused(Throwable cause) {
    return cause instanceof ProblemException refused
        ? Problem.of(refused.status(), refused.getMessage(), refused.errors())
        : null;
  }

  private static Problem constraints(Throwable cause) {
    if (!(cause instanceof ConstraintViolationException violated)) {
      return null;
    }
    List<FieldError> errors =
        violated.getConstraintViolations().stream()
            .map(one -> new FieldError(field(one), one.getMessage(), words("rest.value.remedy")))
            .toList();
    return Problem.of(400, words("rest.fields"), errors);
  }

  private static String words(String key) {
    return Words.of(key).toString();
  }

  private static String field(ConstraintViolation<?> violation) {
    StringBuilder path = new StringBuilder();
    for (Path.Node node : violation.getPropertyPath()) {
      switch (node.getKind()) {
        case METHOD, CONSTRUCTOR, RETURN_VALUE, CROSS_PARAMETER -> path.setLength(0);
        default -> path.append(path.isEmpty() ? "" : ".").append(node);
      }
    }
    return path.toString();
  }

  private static Problem stale(Throwable cause) {
    return cause instanceof OptimisticLockException ? Problem.of(409, "rest.stale") : null;
  }

  /** Waited too long for a lock, or gave way in a deadlock: all of it was rolled back. */
  private static Problem busy(Throwable cause) {
    return cause instanceof SQLException sql && BUSY.contains(String.valueOf(sql.getSQLState()))
        ? Problem.of(409, "rest.busy")
        : null;
  }

  private static Problem duplicate(Throwable cause) {
    boolean violated =
        cause instanceof EntityExistsException
            || cause instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith("23");
    return violated ? Problem.of(409, "rest.duplicate") : null;
  }

  private static Problem json(Throwable cause) {
    return cause instanceof JsonException || cause instanceof JsonbException
        ? Problem.of(400, "rest.json")
        : null;
  }

  private static Problem http(Throwable cause) {
    if (!(cause instanceof WebApplicationException refused)) {
      return null;
    }
    int status = refused.getResponse().getStatus();
    return switch (status) {
      case 400, 405, 406, 415 -> Problem.of(status, "rest.status." + status);
      case 404 -> notFound(refused);
      default -> status >= 500 ? null : Problem.of(status, refused.getMessage(), List.of());
    };
  }

  private static Problem notFound(WebApplicationException refused) {
    Optional<String> parameter = parameter(refused);
    if (parameter.isEmpty()) {
      return Problem.of(404, "rest.nowhere");
    }
    // A parameter that cannot be read, such as a number with letters, is "not found" to JAX-RS.
    String field = parameter.get();
    boolean ofQuery = refused.getClass().getSimpleName().startsWith("QueryParam");
    return Problem.of(ofQuery ? 400 : 404, Part.of(field, "rest.parameter", field));
  }

  /** The name is Jersey's to tell, in a class that is no part of Jakarta EE. */
  private static Optional<String> parameter(WebApplicationException refused) {
    try {
      return Optional.ofNullable(
          (String) refused.getClass().getMethod("getParameterName").invoke(refused));
    } catch (ReflectiveOperationException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
