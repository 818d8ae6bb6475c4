package org.rapportcrm.app.audit;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which fields a change touched, with what stood there before and after. The log outlives the
 * people in it, so what says something about a person is masked before it gets here. Pure.
 *
 * @param fields in the order in which they were noted
 */
public record Changes(List<Field> fields) {

  /** A mask never tells more than a first letter. */
  private static final String MASK = "•••";

  /**
   * One field.
   *
   * @param before {@code null} when nothing stood there
   * @param after {@code null} when nothing stands there now
   */
  public record Field(String name, String before, String after) {}

  /** Collects what differs. */
  public static final class Builder {

    private final Map<String, Field> fields = new LinkedHashMap<>();

    private Builder() {}

    /** Notes a field if it differs. */
    public Builder field(String name, Object before, Object after) {
      if (!Objects.equals(before, after)) {
        fields.put(name, new Field(name, text(before), text(after)));
      }
      return this;
    }

    /** The same for what says something about a person: only first letters are kept. */
    public Builder personal(String name, Object before, Object after) {
      if (!Objects.equals(before, after)) {
        fields.put(name, new Field(name, mask(text(before)), mask(text(after))));
      }
      return this;
    }

    /** The same for what nobody may read: only whether something stood there is kept. */
    public Builder secret(String name, Object before, Object after) {
      if (!Objects.equals(before, after)) {
        fields.put(
            name, new Field(name, before == null ? null : MASK, after == null ? null : MASK));
      }
      return this;
    }

    public Changes build() {
      return new Changes(List.copyOf(fields.values()));
    }

    private static String text(Object value) {
      return value == null ? null : value.toString();
    }
  }

  public static Builder begin() {
    return new Builder();
  }

  public boolean isEmpty() {
    return fields.isEmpty();
  }

  /** The first letter and dots; {@code null} stays. */
  static String mask(String text) {
    if (text == null || text.isEmpty()) {
      return text;
    }
    int first = Character.charCount(text.codePointAt(0));
    return text.length() <= 2 * first ? MASK : text.substring(0, first) + MASK;
  }

  /** As the log keeps it; {@code null} when nothing differs. */
  String toJson() {
    if (isEmpty()) {
      return null;
    }
    JsonObjectBuilder json = Json.createObjectBuilder();
    for (Field field : fields) {
      JsonArrayBuilder both = Json.createArrayBuilder();
      json.add(field.name(), add(add(both, field.before()), field.after()));
    }
    return json.build().toString();
  }

  /** What the log kept; none for {@code null}. */
  static List<Field> parse(String json) {
    if (json == null) {
      return List.of();
    }
    JsonObject object = Json.createReader(new StringReader(json)).readObject();
    List<Field> fields = new ArrayList<>();
    object.forEach(
        (name, both) ->
            fields.add(
                new Field(
                    name,
                    both.asJsonArray().isNull(0) ? null : both.asJsonArray().getString(0),
                    both.asJsonArray().isNull(1) ? null : both.asJsonArray().getString(1))));
    return fields;
  }

  private static JsonArrayBuilder add(JsonArrayBuilder array, String text) {
    return text == null ? array.add(JsonValue.NULL) : array.add(text);
  }
}
