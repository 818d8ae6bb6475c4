package org.rapportcrm.app.rest;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.api.rest.ProblemException;

/** Reads points in time in the query of an address, as bodies have them: ISO 8601. */
@Provider
public class MomentParameters implements ParamConverterProvider {

  @Override
  @SuppressWarnings("unchecked")
  public <T> ParamConverter<T> getConverter(
      Class<T> type, Type generic, Annotation[] annotations) {
    return type == Instant.class ? (ParamConverter<T>) new Moments() : null;
  }

  private static final class Moments implements ParamConverter<Instant> {

    @Override
    public Instant fromString(String text) {
      if (text == null || text.isBlank()) {
        return null;
      }
      try {
        return OffsetDateTime.parse(text.strip()).toInstant();
      } catch (DateTimeException e) {
        String message = "This is no point in time: " + text + ".";
        String remedy = "Send ISO 8601 with an offset, such as 2026-11-22T10:00:00Z.";
        throw new ProblemException(400, message, List.of(new FieldError(null, message, remedy)));
      }
    }

    @Override
    public String toString(Instant moment) {
      return moment.toString();
    }
  }
}
