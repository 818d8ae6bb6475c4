package org.rapportcrm.launcher.set;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rapportcrm.launcher.Refusal;

/** The file of a set, and what it would change in words. Pure but for reading and writing. */
public final class SetText {
  private SetText() {}

  /**
   * @throws Refusal when it is no such file
   */
  public static JsonObject read(Path file) {
    try (Reader text = Files.newBufferedReader(file);
        JsonReader reader = Json.createReader(text)) {
      return reader.readObject();
    } catch (IOException e) {
      throw new Refusal(
          "The file " + file + " cannot be read; name one that plugins export wrote.", e);
    } catch (JsonException e) {
      throw new Refusal(
          "The file "
              + file
              + " is no set of plugins ("
              + e.getMessage()
              + "); write it with"
              + " plugins export.",
          e);
    }
  }

  /**
   * @throws Refusal when it cannot be written
   */
  public static void write(JsonObject set, Path file) {
    StringWriter text = new StringWriter();
    try (JsonWriter writer =
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true)).createWriter(text)) {
      writer.writeObject(set);
    }
    try {
      Files.writeString(file, text.toString().strip() + "\n");
    } catch (IOException e) {
      throw new Refusal("The file " + file + " cannot be written; choose another place.", e);
    }
  }

  /** A line for each change, then what stays otherwise and what is to be set by hand. */
  public static List<String> lines(JsonObject difference) {
    List<String> lines = new ArrayList<>();
    for (JsonObject change : RemoteSet.objects(difference, "changes")) {
      lines.add(line(change));
    }
    if (difference.containsKey("notes")) {
      difference
          .getJsonArray("notes")
          .getValuesAs(JsonString::getString)
          .forEach(note -> lines.add("  note       " + note));
    }
    if (difference.containsKey("secrets")) {
      difference
          .getJsonArray("secrets")
          .getValuesAs(JsonString::getString)
          .forEach(secret -> lines.add("  by hand    " + secret + " (a secret)"));
    }
    return lines;
  }

  private static String line(JsonObject change) {
    String kind = change.getString("kind");
    String about = change.getString("about");
    String from = text(change, "from");
    String to = text(change, "to");
    return switch (kind) {
      case "install" -> "  %-10s %s %s".formatted(kind, about, to);
      case "activate", "deactivate" -> "  %-10s %s".formatted(kind, about);
      case "theme" -> "  %-10s %s -> %s".formatted(kind, from, to);
      default -> "  %-10s %s: %s -> %s".formatted(kind, about, from, to);
    };
  }

  private static String text(JsonObject object, String key) {
    return object.containsKey(key) && !object.isNull(key) ? object.getString(key) : "(default)";
  }
}
