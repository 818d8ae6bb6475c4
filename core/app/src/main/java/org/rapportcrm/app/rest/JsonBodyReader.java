package org.rapportcrm.app.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.KeyedProblem.Part;
import org.rapportcrm.api.rest.Patch;
import org.rapportcrm.api.text.Words;

/**
 * Reads JSON bodies into records, lists of records, JSON objects and {@link Patch}es; strictly, see
 * {@link JsonBinder}. One provider for each kind, for the reason that {@link JsonBodyWriter} tells.
 */
abstract class JsonBodyReader<T> implements MessageBodyReader<T> {

  private static final String MERGE = "application/merge-patch+json";

  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return true;
  }

  @Override
  @SuppressWarnings("unchecked")
  public T readFrom(
      Class<T> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    return (T) JsonBinder.bind(parse(otherwise(body, annotations)), generic);
  }

  /** What stands in {@link DefaultValue} is taken for a body that was not sent. */
  private static InputStream otherwise(InputStream body, Annotation[] annotations)
      throws IOException {
    PushbackInputStream given = new PushbackInputStream(body);
    int first = given.read();
    if (first >= 0) {
      given.unread(first);
      return given;
    }
    return Arrays.stream(annotations)
        .filter(DefaultValue.class::isInstance)
        .map(a -> ((DefaultValue) a).value().getBytes(StandardCharsets.UTF_8))
        .<InputStream>map(ByteArrayInputStream::new)
        .findFirst()
        .orElse(given);
  }

  /** Records. */
  @Provider
  @Consumes({MediaType.APPLICATION_JSON, MERGE})
  public static class OfRecord extends JsonBodyReader<Record> {}

  /** JSON objects; what the server itself reads into any JSON value is no nearer to them. */
  @Provider
  @Consumes({MediaType.APPLICATION_JSON, MERGE})
  public static class OfObject extends JsonBodyReader<JsonObject> {}

  /** Lists and sets of records. */
  @Provider
  @Consumes(MediaType.APPLICATION_JSON)
  public static class OfCollection extends JsonBodyReader<Collection<?>> {}

  /** Patches. */
  @Provider
  @Consumes({MediaType.APPLICATION_JSON, MERGE})
  public static class OfPatch extends JsonBodyReader<Patch<?>> {
    @Override
    public Patch<?> readFrom(
        Class<Patch<?>> type,
        Type generic,
        Annotation[] annotations,
        MediaType mediaType,
        MultivaluedMap<String, String> headers,
        InputStream body) {
      return new SentPatch<>((JsonObject) JsonBinder.bind(parse(body), JsonObject.class));
    }
  }

  static JsonValue parse(InputStream body) {
    try (JsonParser parser = Json.createParser(body)) {
      parser.next();
      JsonValue value = parser.getValue();
      // Asking for more makes the parser complain of whatever follows.
      parser.hasNext();
      return value;
    } catch (JsonParsingException e) {
      long line = e.getLocation() == null ? -1 : e.getLocation().getLineNumber();
      long column = e.getLocation() == null ? -1 : e.getLocation().getColumnNumber();
      throw unreadable(
          line < 0 ? Words.of("rest.no-json") : Words.of("rest.no-json.at", line, column));
    } catch (RuntimeException e) {
      throw unreadable(Words.of("rest.unreadable"));
    }
  }

  private static KeyedProblem unreadable(Words what) {
    return new KeyedProblem(400, List.of(new Part(null, what, Words.of("rest.unreadable.remedy"))));
  }
}
