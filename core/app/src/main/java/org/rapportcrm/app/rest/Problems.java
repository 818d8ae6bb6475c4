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
import org.rapportcrm.api.rest.ProblemException;

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
            .map(one -> new FieldError(field(one), one.getMessage(), "Send another value."))
            .toList();
    return Problem.of(400, "Some fields are not right.", errors);
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
    return cause instanceof OptimisticLockException
        ? Problem.of(
            409,
            "Somebody else changed this record in the meantime.",
            "Read it again and repeat the change.")
        : null;
  }

  /** Waited too long for a lock, or gave way in a deadlock: all of it was rolled back. */
  private static Problem busy(Throwable cause) {
    return cause instanceof SQLException sql && BUSY.contains(String.valueOf(sql.getSQLState()))
        ? Problem.of(
            409,
            "Others are changing the same records at this moment; nothing was changed.",
            "Send the request again.")
        : null;
  }

  private static Problem duplicate(Throwable cause) {
    boolean violated =
        cause instanceof EntityExistsException
            || cause instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith("23");
    return violated
        ? Problem.of(
            409,
            "This does not fit what is there already: a value that must be unique is taken, or a"
                + " record it refers to is gone.",
            "Read the records anew and choose another value.")
        : null;
  }

  private static Problem json(Throwable cause) {
    return cause instanceof JsonException || cause instanceof JsonbException
        ? Problem.of(400, "The body is not the JSON that is asked for.", List.of())
        : null;
  }

  private static Problem http(Throwable cause) {
    if (!(cause instanceof WebApplicationException refused)) {
      return null;
    }
    int status = refused.getResponse().getStatus();
    return switch (status) {
      case 400 -> Problem.of(status, "The request cannot be read.", "Compare it with /openapi.");
      case 404 -> notFound(refused);
      case 405 ->
          Problem.of(
              status, "This address does not take this method.", "The header Allow names others.");
      case 406 -> Problem.of(status, "Answers here are JSON.", "Send Accept: application/json.");
      case 415 ->
          Problem.of(
              status,
              "The body is of a kind that is not taken here.",
              "Send JSON with Content-Type: application/json; files go as multipart/form-data.");
      default -> status >= 500 ? null : Problem.of(status, refused.getMessage(), List.of());
    };
  }

  private static Problem notFound(WebApplicationException refused) {
    Optional<String> parameter = parameter(refused);
    if (parameter.isEmpty()) {
      return Problem.of(
          404, "There is nothing at this address.", "See /openapi for what there is.");
    }
    // A parameter that cannot be read, such as a number with letters, is "not found" to JAX-RS.
    String field = parameter.get();
    FieldError error =
        new FieldError(
            field, "The value of " + field + " cannot be read.", "See /openapi for its type.");
    boolean ofQuery = refused.getClass().getSimpleName().startsWith("QueryParam");
    return Problem.of(ofQuery ? 400 : 404, error.message(), List.of(error));
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
