package org.rapportcrm.app.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.api.rest.ProblemException;

/**
 * Reads JSON bodies into records, lists of records, JSON values and {@link Patch}es; strictly, see
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
    return (T) JsonBinder.bind(parse(body), generic);
  }

  /** Records. */
  @Provider
  @Consumes({MediaType.APPLICATION_JSON, MERGE})
  public static class OfRecord extends JsonBodyReader<Record> {}

  /** JSON objects and arrays. */
  @Provider
  @Consumes({MediaType.APPLICATION_JSON, MERGE})
  public static class OfJson extends JsonBodyReader<JsonValue> {}

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
      return new Patch<>((JsonObject) JsonBinder.bind(parse(body), JsonObject.class));
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
      String where = line < 0 ? "" : " in line " + line + ", column " + column;
      throw unreadable("The body is not JSON" + where + ".");
    } catch (RuntimeException e) {
      throw unreadable("The body is empty, no JSON, or nested too deeply.");
    }
  }

  private static ProblemException unreadable(String what) {
    return new ProblemException(
        400,
        what,
        List.of(
            new FieldError(
                null, what, "Send one JSON value in UTF-8 (or UTF-16 or UTF-32), and no more.")));
  }
}
