package org.rapportcrm.app.rest;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.app.text.IsoTimes;

/**
 * Values in addresses that JAX-RS cannot read, or reads too kindly: times (ISO 8601 with Z or an
 * offset), and yes or no, of which everything but {@code true} would be no, so that {@code ?plan=1}
 * would do what was only to be planned.
 */
@Provider
public class AddressParameters implements ParamConverterProvider {

  @Override
  @SuppressWarnings("unchecked")
  public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
    if (type == Instant.class) {
      return (ParamConverter<T>) new Moments(name(annotations));
    }
    return type == Boolean.class || type == boolean.class
        ? (ParamConverter<T>)
            new Truths(name(annotations), type == boolean.class ? Boolean.FALSE : null)
        : null;
  }

  private static String name(Annotation[] annotations) {
    for (Annotation one : annotations) {
      if (one instanceof QueryParam query) {
        return query.value();
      }
      if (one instanceof PathParam path) {
        return path.value();
      }
    }
    return null;
  }

  private record Moments(String name) implements ParamConverter<Instant> {

    @Override
    public Instant fromString(String text) {
      if (text == null || text.isBlank()) {
        return null;
      }
      try {
        return IsoTimes.moment(text.strip());
      } catch (DateTimeException e) {
        throw KeyedProblem.badField(name, "input.no-moment", text);
      }
    }

    @Override
    public String toString(Instant value) {
      return value.toString();
    }
  }

  /** JAX-RS asks for what is absent, too, and a primitive has no null to be. */
  private record Truths(String name, Boolean absent) implements ParamConverter<Boolean> {

    @Override
    public Boolean fromString(String text) {
      if (text == null) {
        return absent;
      }
      return switch (text.strip().toLowerCase(Locale.ROOT)) {
        case "true" -> true;
        case "false" -> false;
        default -> throw KeyedProblem.badField(name, "rest.no-truth", text);
      };
    }

    @Override
    public String toString(Boolean value) {
      return value.toString();
    }
  }
}
