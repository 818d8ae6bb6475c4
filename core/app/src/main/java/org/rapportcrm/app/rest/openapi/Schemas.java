package org.rapportcrm.app.rest.openapi;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Patch;
import org.rapportcrm.api.rest.Required;

/**
 * JSON schemas of Java types, as {@link org.rapportcrm.app.rest.JsonText} writes them. Each record
 * type becomes a component once, under its own name; a generic one is named after its argument as
 * well ({@code UserListing}).
 */
final class Schemas {

  /** What the name of a record ends with where fields that must be sent may be absent. */
  private static final String CHANGE = "Change";

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, JsonObject> components = new TreeMap<>();

  /** The components made so far, by name. */
  JsonObject components() {
    JsonObjectBuilder all = Json.createObjectBuilder();
    components.forEach(all::add);
    return all.build();
  }

  /** Knows these schemas from now on, for fields that are {@link Live}. */
  void live(Map<String, JsonObject> schemas) {
    components.putAll(schemas);
  }

  /** The fields of one of the schemas that {@link #live} got; none where it is unknown. */
  JsonObject properties(String live) {
    JsonObject schema = components.getOrDefault(live, JsonValue.EMPTY_JSON_OBJECT);
    return schema.containsKey("properties")
        ? schema.getJsonObject("properties")
        : JsonValue.EMPTY_JSON_OBJECT;
  }

  /** The schema of a type; a reference for records. */
  JsonObject of(Type type) {
    return of(type, Map.of());
  }

  private JsonObject of(Type type, Map<TypeVariable<?>, Type> bound) {
    if (type instanceof TypeVariable<?> variable) {
      return of(bound.getOrDefault(variable, Object.class), bound);
    }
    if (type instanceof WildcardType wildcard) {
      return of(wildcard.getUpperBounds()[0], bound);
    }
    Class<?> raw = raw(type);
    if (raw == Optional.class) {
      return of(argument(type, 0, bound), bound);
    }
    if (raw == Patch.class) {
      Type whole = argument(type, 0, bound);
      return hasRequired(raw(whole)) ? reference(whole, bound, CHANGE) : of(whole, bound);
    }
    if (raw.isRecord()) {
      return reference(type, bound, "");
    }
    if (raw.isArray() && raw != byte[].class) {
      return array(of(raw.getComponentType(), bound));
    }
    if (Collection.class.isAssignableFrom(raw) && !JsonValue.class.isAssignableFrom(raw)) {
      return array(of(argument(type, 0, bound), bound));
    }
    if (Map.class.isAssignableFrom(raw) && !JsonValue.class.isAssignableFrom(raw)) {
      return Json.createObjectBuilder()
          .add("type", "object")
          .add("additionalProperties", of(argument(type, 1, bound), bound))
          .build();
    }
    return raw.isEnum() ? constants(raw) : ScalarSchemas.of(raw);
  }

  private static boolean hasRequired(Class<?> raw) {
    return raw.isRecord() && Arrays.stream(raw.getRecordComponents()).anyMatch(Schemas::isRequired);
  }

  private static boolean isRequired(RecordComponent component) {
    return component.isAnnotationPresent(Required.class);
  }

  private JsonObject reference(Type type, Map<TypeVariable<?>, Type> outer, String use) {
    Class<?> raw = raw(type);
    Map<TypeVariable<?>, Type> bound = new HashMap<>();
    StringBuilder argumentNames = new StringBuilder();
    TypeVariable<?>[] variables = raw.getTypeParameters();
    for (int i = 0; i < variables.length; i++) {
      Type argument = argument(type, i, outer);
      bound.put(variables[i], argument);
      argumentNames.append(raw(argument).getSimpleName());
    }
    String name = name(argumentNames + raw.getSimpleName() + use, raw, bound + use);
    if (!components.containsKey(name)) {
      // Named before it is filled: a record may hold itself.
      components.put(name, JsonValue.EMPTY_JSON_OBJECT);
      components.put(name, object(raw, bound, use.isEmpty()));
    }
    return named(name);
  }

  private static JsonObject named(String name) {
    return Json.createObjectBuilder().add("$ref", "#/components/schemas/" + name).build();
  }

  /**
   * A short name that no other type has; of two types with one name, the second says whose it is.
   */
  private String name(String wish, Class<?> raw, String arguments) {
    String key = raw.getName() + arguments;
    String name = wish;
    if (!key.equals(names.getOrDefault(name, key))) {
      name = owner(raw) + wish;
    }
    for (int n = 2; !key.equals(names.getOrDefault(name, key)); n++) {
      name = owner(raw) + wish + n;
    }
    names.put(name, key);
    return name;
  }

  private static String owner(Class<?> raw) {
    if (raw.getEnclosingClass() != null) {
      return raw.getEnclosingClass().getSimpleName().replaceFirst("(Resource|Shapes)$", "");
    }
    String[] parts = raw.getPackageName().split("\\.");
    String last = parts[parts.length - 1];
    return Character.toUpperCase(last.charAt(0)) + last.substring(1);
  }

  private JsonObject object(Class<?> raw, Map<TypeVariable<?>, Type> bound, boolean whole) {
    JsonObjectBuilder properties = Json.createObjectBuilder();
    JsonArrayBuilder required = Json.createArrayBuilder();
    for (RecordComponent component : raw.getRecordComponents()) {
      Live live = component.getAnnotation(Live.class);
      JsonObject schema =
          live != null && components.containsKey(live.value())
              ? named(live.value())
              : FixedWords.of(component, of(component.getGenericType(), bound));
      if (isRequired(component)) {
        required.add(component.getName());
      } else if (!component.getType().isPrimitive()) {
        schema = orNull(schema);
      }
      properties.add(component.getName(), described(schema, component.getAnnotation(Doc.class)));
    }
    JsonObjectBuilder schema =
        Json.createObjectBuilder()
            .add("type", "object")
            .add("additionalProperties", false)
            .add("properties", properties);
    if (whole && hasRequired(raw)) {
      schema.add("required", required);
    }
    return described(schema.build(), raw.getAnnotation(Doc.class));
  }

  static JsonObject described(JsonObject schema, Doc doc) {
    return doc == null || doc.value().isEmpty()
        ? schema
        : Json.createObjectBuilder(schema).add("description", doc.value()).build();
  }

  private static JsonObject orNull(JsonObject schema) {
    if (schema.isEmpty()) {
      return schema;
    }
    if (schema.containsKey("type") && !schema.containsKey("enum")) {
      JsonArray types = Json.createArrayBuilder().add(schema.get("type")).add("null").build();
      return Json.createObjectBuilder(schema).add("type", types).build();
    }
    JsonObject none = Json.createObjectBuilder().add("type", "null").build();
    return Json.createObjectBuilder()
        .add("anyOf", Json.createArrayBuilder().add(schema).add(none))
        .build();
  }

  private static JsonObject array(JsonObject items) {
    return Json.createObjectBuilder().add("type", "array").add("items", items).build();
  }

  private static JsonObject constants(Class<?> type) {
    JsonArrayBuilder values = Json.createArrayBuilder();
    Arrays.stream(type.getEnumConstants()).map(Object::toString).forEach(values::add);
    return Json.createObjectBuilder().add("type", "string").add("enum", values).build();
  }

  private static Class<?> raw(Type type) {
    if (type instanceof Class<?> plain) {
      return plain;
    }
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : Object.class;
  }

  private static Type argument(Type type, int index, Map<TypeVariable<?>, Type> bound) {
    if (!(type instanceof ParameterizedType generic)) {
      return Object.class;
    }
    Type argument = generic.getActualTypeArguments()[index];
    return argument instanceof TypeVariable<?> variable
        ? bound.getOrDefault(variable, Object.class)
        : argument;
  }
}
