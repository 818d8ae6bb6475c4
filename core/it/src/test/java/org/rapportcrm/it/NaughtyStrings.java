package org.rapportcrm.it;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.testkit.SharedData;

/** Texts that broke other programs. */
final class NaughtyStrings {

  private NaughtyStrings() {}

  /** All of them; skips the test where they are not at hand. */
  static List<String> all() throws IOException {
    try (JsonReader reader =
        Json.createReader(Files.newInputStream(SharedData.path("naughty_strings/blns.json")))) {
      return reader.readArray().getValuesAs(JsonString.class).stream()
          .map(JsonString::getString)
          .filter(text -> !text.isBlank())
          .toList();
    }
  }

  /** Those that have signs with a meaning in HTML, scripts and templates. */
  static List<String> withSigns() throws IOException {
    return all().stream().filter(text -> text.matches("(?s).*[<>\"'&{}$#%\\\\].*")).toList();
  }

  /** In groups of this size; the last may be smaller. */
  static List<List<String>> inGroups(List<String> texts, int size) {
    List<List<String>> groups = new ArrayList<>();
    for (int from = 0; from < texts.size(); from += size) {
      groups.add(texts.subList(from, Math.min(texts.size(), from + size)));
    }
    return groups;
  }

  /** No longer than this many characters, without cutting one in two. */
  static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most));
  }
}
