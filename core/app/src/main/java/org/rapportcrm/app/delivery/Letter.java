package org.rapportcrm.app.delivery;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;

/**
 * What one person writes to another, as it was typed.
 *
 * @param subject one line
 * @param text plain text
 * @param references Message-IDs that it answers, with spaces between; empty when it answers none
 */
public record Letter(String subject, String text, String references) {

  /** As it is kept. */
  String toJson() {
    return Json.createObjectBuilder()
        .add("subject", subject)
        .add("text", text)
        .add("references", references)
        .build()
        .toString();
  }

  /** What was kept. */
  static Letter of(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject kept = reader.readObject();
      return new Letter(
          kept.getString("subject"), kept.getString("text"), kept.getString("references"));
    }
  }
}
