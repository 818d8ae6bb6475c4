package org.rapportcrm.app.rest;

import jakarta.json.JsonValue;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;

/**
 * Writes records, lists and maps as JSON bodies, see {@link JsonText}. There is one provider for
 * each kind, because JAX-RS prefers the one whose declared type is nearest: one for everything
 * would be no nearer than JSON-B's own, and chance would decide.
 */
abstract class JsonBodyWriter<T> implements MessageBodyWriter<T> {

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return !JsonValue.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      T value,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream body) {
    JsonText.write(value, body);
  }

  /** Records. */
  @Provider
  @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
  public static class OfRecord extends JsonBodyWriter<Record> {}

  /** Lists and sets. */
  @Provider
  @Produces(MediaType.APPLICATION_JSON)
  public static class OfCollection extends JsonBodyWriter<Collection<?>> {}

  /** Maps. */
  @Provider
  @Produces(MediaType.APPLICATION_JSON)
  public static class OfMap extends JsonBodyWriter<Map<?, ?>> {}
}
