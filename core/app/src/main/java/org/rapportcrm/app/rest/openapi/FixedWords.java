package org.rapportcrm.app.rest.openapi;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.rapportcrm.api.rest.OneOf;

/** What {@link OneOf} adds to the schema of a text. */
final class FixedWords {

  private FixedWords() {}

  /** The schema with the words of this element, if it has any; those of a list are its items'. */
  static JsonObject of(AnnotatedElement element, JsonObject schema) {
    OneOf oneOf = element.getAnnotation(OneOf.class);
    if (oneOf == null) {
      return schema;
    }
    JsonObject items = schema.getJsonObject("items");
    return items == null
        ? withWords(schema, oneOf)
        : Json.createObjectBuilder(schema).add("items", withWords(items, oneOf)).build();
  }

  private static JsonObject withWords(JsonObject text, OneOf oneOf) {
    JsonArrayBuilder words = Json.createArrayBuilder();
    Stream.concat(
            Arrays.stream(oneOf.value())
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(FixedWords::word),
            Arrays.stream(oneOf.words()))
        .forEach(words::add);
    return Json.createObjectBuilder(text).add("enum", words).build();
  }

  private static String word(Enum<?> constant) {
    try {
      Method word = constant.getDeclaringClass().getMethod("word");
      word.setAccessible(true);
      return (String) word.invoke(constant);
    } catch (NoSuchMethodException e) {
      return constant.name().toLowerCase(Locale.ROOT);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(constant + " has no word", e);
    }
  }
}
