package org.rapportcrm.app.mailin;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import org.rapportcrm.app.mailin.mime.Attachment;

/** Names of files in a mail, as they are kept. Pure. */
final class Attachments {

  private Attachments() {}

  static String toJson(List<Attachment> files) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (Attachment file : files) {
      all.add(
          Json.createObjectBuilder()
              .add("name", file.name())
              .add("type", file.type())
              .add("size", file.size()));
    }
    return all.build().toString();
  }

  static List<Attachment> of(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(
              file ->
                  new Attachment(
                      file.getString("name"),
                      file.getString("type"),
                      file.getJsonNumber("size").longValue()))
          .toList();
    }
  }
}
