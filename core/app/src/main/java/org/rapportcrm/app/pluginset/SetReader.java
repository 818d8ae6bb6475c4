package org.rapportcrm.app.pluginset;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.KeyedProblem.Part;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.text.Words;

/** Reads the file of a set; says everything that is wrong with it at once. */
final class SetReader {

  private static final Set<String> KEYS =
      Set.of("rapport", "plugins", "theme", "settings", "secrets");
  private static final String ID = "[a-z][a-z0-9-]{0,39}";
  private static final int UNPROCESSABLE = 422;

  private final List<Part> errors = new ArrayList<>();

  private SetReader() {}

  /**
   * @throws ProblemException when it is no such file
   */
  static SetFile read(String text) {
    JsonObject json;
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      json = reader.readObject();
    } catch (JsonException e) {
      throw KeyedProblem.badField(
          "set", "pluginset.refused.no-set", String.valueOf(e.getMessage()));
    }
    SetReader reader = new SetReader();
    SetFile set = reader.set(json);
    if (!reader.errors.isEmpty()) {
      throw new KeyedProblem(UNPROCESSABLE, Words.of("pluginset.unreadable"), reader.errors);
    }
    return set;
  }

  private SetFile set(JsonObject json) {
    json.keySet().stream().filter(key -> !KEYS.contains(key)).forEach(key -> wrong(key, "unknown"));
    if (!json.containsKey("plugins")) {
      wrong("plugins", "no-plugins");
    }
    return new SetFile(
        text(json, "rapport", "rapport", ""),
        members(array(json.get("plugins"), "plugins")),
        text(json, "theme", "theme", null),
        settings(object(json.get("settings"), "settings")),
        secrets(object(json.get("secrets"), "secrets")));
  }

  private List<SetFile.Member> members(JsonArray array) {
    List<SetFile.Member> members = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < array.size(); i++) {
      String field = "plugins[" + i + "]";
      JsonObject json = object(array.get(i), field);
      String id = text(json, "id", field + ".id", "");
      String sha256 = text(json, "sha256", field + ".sha256", "");
      String version = text(json, "version", field + ".version", "");
      if (!id.matches(ID)) {
        wrong(field + ".id", "id", id);
      } else if (!ids.add(id)) {
        wrong(field + ".id", "twice", id);
      }
      if (!sha256.matches("[0-9a-f]{64}")) {
        wrong(field + ".sha256", "sha256");
      }
      if (version.isBlank()) {
        wrong(field + ".version", "version");
      }
      members.add(
          new SetFile.Member(
              id,
              text(json, "kind", field + ".kind", "plugin"),
              version,
              sha256,
              flag(json, "bundled", field, false),
              flag(json, "active", field, true)));
    }
    return members;
  }

  private Map<String, Map<String, String>> settings(JsonObject json) {
    Map<String, Map<String, String>> settings = new LinkedHashMap<>();
    json.forEach(
        (owner, values) -> {
          Map<String, String> own = new LinkedHashMap<>();
          object(values, "settings." + owner)
              .forEach((name, value) -> own.put(name, value(value, owner + "." + name)));
          settings.put(owner, own);
        });
    return settings;
  }

  private Map<String, List<String>> secrets(JsonObject json) {
    Map<String, List<String>> secrets = new LinkedHashMap<>();
    json.forEach(
        (owner, names) ->
            secrets.put(
                owner,
                array(names, "secrets." + owner).stream()
                    .map(name -> value(name, "secrets." + owner))
                    .toList()));
    return secrets;
  }

  private JsonObject object(JsonValue value, String field) {
    if (value instanceof JsonObject object) {
      return object;
    }
    if (value != null) {
      wrong(field, "object");
    }
    return JsonValue.EMPTY_JSON_OBJECT;
  }

  private JsonArray array(JsonValue value, String field) {
    if (value instanceof JsonArray array) {
      return array;
    }
    if (value != null) {
      wrong(field, "list");
    }
    return JsonValue.EMPTY_JSON_ARRAY;
  }

  private String text(JsonObject json, String key, String field, String otherwise) {
    JsonValue value = json.get(key);
    return value == null ? otherwise : value(value, field);
  }

  private String value(JsonValue value, String field) {
    return switch (value.getValueType()) {
      case NULL -> null;
      case STRING -> ((JsonString) value).getString();
      case NUMBER, TRUE, FALSE -> value.toString();
      default -> {
        wrong(field, "plain");
        yield "";
      }
    };
  }

  private boolean flag(JsonObject json, String key, String field, boolean otherwise) {
    JsonValue value = json.get(key);
    if (value == null || value == JsonValue.TRUE || value == JsonValue.FALSE) {
      return value == null ? otherwise : value == JsonValue.TRUE;
    }
    wrong(field + "." + key, "truth");
    return otherwise;
  }

  /** The key is the last part of the one in the bundle. */
  private void wrong(String field, String key, Object... arguments) {
    errors.add(Part.of(field, "pluginset.refused." + key, arguments));
  }
}
