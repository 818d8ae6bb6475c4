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
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.api.rest.ProblemException;

/** Reads the file of a set; says everything that is wrong with it at once. */
final class SetReader {

  private static final Set<String> KEYS =
      Set.of("rapport", "plugins", "theme", "settings", "secrets");
  private static final String ID = "[a-z][a-z0-9-]{0,39}";
  private static final int UNPROCESSABLE = 422;

  private final List<FieldError> errors = new ArrayList<>();

  private SetReader() {}

  /**
   * @throws ProblemException when it is no such file
   */
  static SetFile read(String text) {
    JsonObject json;
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      json = reader.readObject();
    } catch (JsonException e) {
      throw ProblemException.field(
          "set",
          "This is no set of plugins: " + e.getMessage(),
          "Send a file that rapport plugins export wrote.");
    }
    SetReader reader = new SetReader();
    SetFile set = reader.set(json);
    if (!reader.errors.isEmpty()) {
      throw new ProblemException(
          UNPROCESSABLE, "This set of plugins cannot be read.", reader.errors);
    }
    return set;
  }

  private SetFile set(JsonObject json) {
    json.keySet().stream()
        .filter(key -> !KEYS.contains(key))
        .forEach(key -> wrong(key, "It is not known here.", "Remove it or correct its name."));
    if (!json.containsKey("plugins")) {
      wrong("plugins", "The list of plugins is missing.", "Export the set anew.");
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
        wrong(field + ".id", "\"" + id + "\" is no id of a plugin.", "Write its id.");
      } else if (!ids.add(id)) {
        wrong(field + ".id", id + " stands here twice.", "Keep one of the two.");
      }
      if (!sha256.matches("[0-9a-f]{64}")) {
        wrong(field + ".sha256", "This is no SHA-256.", "Write its 64 hexadecimal digits.");
      }
      if (version.isBlank()) {
        wrong(field + ".version", "The version is missing.", "Write the plugin's version.");
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
      wrong(field, "This is no object.", "Write it as an export has it.");
    }
    return JsonValue.EMPTY_JSON_OBJECT;
  }

  private JsonArray array(JsonValue value, String field) {
    if (value instanceof JsonArray array) {
      return array;
    }
    if (value != null) {
      wrong(field, "This is no list.", "Write it as an export has it.");
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
        wrong(field, "This is no plain value.", "Write a text.");
        yield "";
      }
    };
  }

  private boolean flag(JsonObject json, String key, String field, boolean otherwise) {
    JsonValue value = json.get(key);
    if (value == null || value == JsonValue.TRUE || value == JsonValue.FALSE) {
      return value == null ? otherwise : value == JsonValue.TRUE;
    }
    wrong(field + "." + key, "This is neither true nor false.", "Write true or false.");
    return otherwise;
  }

  private void wrong(String field, String message, String remedy) {
    errors.add(new FieldError(field, message, remedy));
  }
}
