package org.rapportcrm.app.rest;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.app.text.IsoTimes;

/** Times in addresses: ISO 8601 with Z or an offset. */
@Provider
public class InstantParameters implements ParamConverterProvider {

  @Override
  @SuppressWarnings("unchecked")
  public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
    return type == Instant.class ? (ParamConverter<T>) new Converter() : null;
  }

  private static final class Converter implements ParamConverter<Instant> {

    @Override
    public Instant fromString(String text) {
      if (text == null || text.isBlank()) {
        return null;
      }
      try {
        return IsoTimes.moment(text.strip());
      } catch (DateTimeException e) {
        throw KeyedProblem.badField(null, "input.no-moment", text);
      }
    }

    @Override
    public String toString(Instant value) {
      return value.toString();
    }
  }
}
