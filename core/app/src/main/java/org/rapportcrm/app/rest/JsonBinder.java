package org.rapportcrm.app.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.api.rest.KeyedProblem.Part;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.api.text.Words;

/**
 * Turns JSON into records, and says all that is wrong at once: each field by its path ({@code
 * rule.all[2].op}), with what to send instead. A field that the record does not have is refused, so
 * that a misspelt one is never silently dropped; an absent field is refused where it is {@link
 * Required}, else it is {@code null} (0 or {@code false} for primitives).
 */
public final class JsonBinder {

  private final List<FieldError> errors = new ArrayList<>();

  /** Whether what the body itself leaves out stays as it is. */
  private final boolean change;

  private JsonBinder(boolean change) {
    this.change = change;
  }

  /**
   * Binds a value to a type.
   *
   * @throws ProblemException 400 with an error for each field that does not fit
   */
  public static Object bind(JsonValue json, Type type) {
    return bind(json, type, new JsonBinder(false));
  }

  /** Binds what is sent to change a record: a field that must be there may be left out of it. */
  static Object bindChange(JsonValue json, Type type) {
    return bind(json, type, new JsonBinder(true));
  }

  private static Object bind(JsonValue json, Type type, JsonBinder binder) {
    Object value = binder.value(json, type, null);
    if (!binder.errors.isEmpty()) {
      throw new ProblemException(
          400,
          binder.errors.size() == 1
              ? binder.errors.get(0).message()
              : Words.of("rest.fields").toString(),
          binder.errors);
    }
    return value;
  }

  private Object value(JsonValue json, Type type, String path) {
    Class<?> raw = raw(type);
    if (json == null || json.getValueType() == JsonValue.ValueType.NULL) {
      return path == null ? wrong(null, "rest.empty", wanted(raw)) : JsonScalars.absent(raw);
    }
    if (JsonValue.class.isAssignableFrom(raw)) {
      return raw.isInstance(json) ? json : wrong(path, "rest.shape", wanted(raw));
    }
    if (raw.isRecord()) {
      return json instanceof JsonObject object
          ? record(object, raw, path)
          : wrong(path, "rest.object", Words.of("rest.send.fields"));
    }
    if (Collection.class.isAssignableFrom(raw)) {
      return json instanceof JsonArray array
          ? collection(array, raw, argument(type, 0), path)
          : wrong(path, "rest.list", Words.of("rest.send.list"));
    }
    if (Map.class.isAssignableFrom(raw)) {
      return json instanceof JsonObject object
          ? map(object, argument(type, 1), path)
          : wrong(path, "rest.object", Words.of("rest.send.object"));
    }
    return scalar(json, raw, path);
  }

  private Object record(JsonObject json, Class<?> type, String path) {
    RecordShape shape = RecordShape.of(type);
    for (String name : json.keySet()) {
      if (!shape.has(name)) {
        errors.add(
            new Part(
                    below(path, name),
                    Words.of("rest.unknown", name),
                    shape
                        .nearest(name)
                        .map(near -> Words.of("rest.unknown.near", near))
                        .orElseGet(() -> Words.of("rest.unknown.known", shape.known())))
                .inWords());
      }
    }
    int before = errors.size();
    Object[] values = new Object[shape.fields().size()];
    for (int i = 0; i < values.length; i++) {
      RecordShape.Field field = shape.fields().get(i);
      String place = below(path, field.name());
      values[i] =
          field.required() && isMissing(json, field.name(), path)
              ? wrong(place, "rest.missing", Words.of("rest.missing.remedy"))
              : value(json.get(field.name()), field.type(), place);
    }
    if (errors.size() > before) {
      return null;
    }
    try {
      return shape.create(values);
    } catch (ProblemException refused) {
      refused.errors().stream()
          .map(error -> error.at(below(path, error.field())))
          .forEach(errors::add);
    } catch (IllegalArgumentException refused) {
      errors.add(Part.of(path, "rest.value", String.valueOf(refused.getMessage())).inWords());
    }
    return null;
  }

  private boolean isMissing(JsonObject json, String name, String path) {
    boolean mayBeAbsent = change && path == null;
    return json.containsKey(name) ? json.isNull(name) : !mayBeAbsent;
  }

  private Object collection(JsonArray json, Class<?> raw, Type item, String path) {
    Collection<Object> items =
        Set.class.isAssignableFrom(raw) ? new LinkedHashSet<>() : new ArrayList<>();
    for (int i = 0; i < json.size(); i++) {
      String place = (path == null ? "" : path) + "[" + i + "]";
      items.add(
          json.isNull(i)
              ? wrong(place, "rest.empty", Words.of("rest.empty.remedy"))
              : value(json.get(i), item, place));
    }
    return items;
  }

  private Map<String, Object> map(JsonObject json, Type item, String path) {
    Map<String, Object> map = new LinkedHashMap<>();
    json.forEach((name, one) -> map.put(name, value(one, item, below(path, name))));
    return map;
  }

  private Object scalar(JsonValue json, Class<?> raw, String path) {
    try {
      if (json instanceof JsonString text) {
        return JsonScalars.ofText(text.getString(), raw);
      } else if (json instanceof JsonNumber number) {
        return JsonScalars.ofNumber(number, raw);
      } else if (json == JsonValue.TRUE || json == JsonValue.FALSE) {
        return JsonScalars.ofTruth(json == JsonValue.TRUE, raw);
      }
      return JsonScalars.ofStructure(json, raw);
    } catch (JsonScalars.Unfit unfit) {
      return wrong(path, unfit.key(), unfit.remedy(), unfit.arguments());
    }
  }

  /** The texts know the field as {0}; what else they need follows. */
  private Object wrong(String path, String key, Words remedy, Object... more) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(path == null ? Words.of("rest.body") : path);
    arguments.addAll(List.of(more));
    errors.add(new Part(path, new Words(key, arguments), remedy).inWords());
    return null;
  }

  private static String below(String path, String name) {
    return path == null ? name : name == null ? path : path + "." + name;
  }

  private static Words wanted(Class<?> raw) {
    return Words.of(Collection.class.isAssignableFrom(raw) ? "rest.send.list" : "rest.send.object");
  }

  static Class<?> raw(Type type) {
    if (type instanceof Class<?> plain) {
      return plain;
    }
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : Object.class;
  }

  static Type argument(Type type, int index) {
    return type instanceof ParameterizedType generic
        ? generic.getActualTypeArguments()[index]
        : Object.class;
  }
}
