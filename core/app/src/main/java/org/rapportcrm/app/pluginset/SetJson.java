package org.rapportcrm.app.pluginset;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;

/** Writes a set as JSON that reads well: always in the same order, so that two compare by line. */
final class SetJson {

  private SetJson() {}

  static String of(SetFile set) {
    JsonArrayBuilder plugins = Json.createArrayBuilder();
    for (SetFile.Member member : set.plugins()) {
      plugins.add(
          Json.createObjectBuilder()
              .add("id", member.id())
              .add("kind", member.kind())
              .add("version", member.version())
              .add("sha256", member.sha256())
              .add("bundled", member.bundled())
              .add("active", member.active()));
    }
    JsonObjectBuilder settings = Json.createObjectBuilder();
    new TreeMap<>(set.settings())
        .forEach((owner, values) -> settings.add(owner, object(new TreeMap<>(values))));
    JsonObjectBuilder secrets = Json.createObjectBuilder();
    new TreeMap<>(set.secrets())
        .forEach((owner, names) -> secrets.add(owner, Json.createArrayBuilder(names)));
    JsonObjectBuilder all =
        Json.createObjectBuilder().add("rapport", set.rapport()).add("plugins", plugins);
    if (set.theme() != null) {
      all.add("theme", set.theme());
    }
    all.add("settings", settings).add("secrets", secrets);
    StringWriter text = new StringWriter();
    try (JsonWriter writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
      writer.writeObject(all.build());
    }
    return text.toString().strip() + "\n";
  }

  private static JsonObjectBuilder object(Map<String, String> values) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    values.forEach(
        (name, value) -> {
          if (value == null) {
            object.addNull(name);
          } else {
            object.add(name, value);
          }
        });
    return object;
  }
}
