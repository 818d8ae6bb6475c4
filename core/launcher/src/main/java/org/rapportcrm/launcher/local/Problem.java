package org.rapportcrm.launcher.local;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** Turns an RFC 9457 problem into what a person reads at the command line. */
final class Problem {
  private Problem() {}

  /** The detail, and for each error its field, what is wrong and what to do. */
  static String sentence(int status, JsonObject problem) {
    List<String> parts = new ArrayList<>();
    String detail = problem.getString("detail", problem.getString("title", ""));
    if (!detail.isBlank()) {
      parts.add(detail);
    }
    JsonArray errors =
        problem.containsKey("errors") ? problem.getJsonArray("errors") : JsonValue.EMPTY_JSON_ARRAY;
    for (JsonValue value : errors) {
      if (value instanceof JsonObject error) {
        parts.add(line(error));
      }
    }
    if (parts.isEmpty()) {
      return "Rapport answered with status "
          + status
          + " and no explanation; its log in the home folder has the details.";
    }
    return String.join(System.lineSeparator(), parts);
  }

  private static String line(JsonObject error) {
    String field = error.getString("field", "");
    String remedy = error.getString("remedy", "");
    return (field.isEmpty() ? "" : field + ": ")
        + error.getString("message", "")
        + (remedy.isEmpty() ? "" : " " + remedy);
  }
}
