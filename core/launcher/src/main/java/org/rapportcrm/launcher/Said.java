package org.rapportcrm.launcher;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that the launcher says in English, and the application in the language of whoever reads
 * it.
 *
 * @param key the application's text; empty when it is in English only, such as what an exception
 *     says
 * @param arguments what fills that text
 * @param text in English
 */
public record Said(String key, List<String> arguments, String text) {
  private static final Pattern PLACE = Pattern.compile("[{](\\d)[}]");

  /**
   * A text that the application has too.
   *
   * @param sentence in English; {@code {0}} stands for the first argument
   */
  public static Said of(String key, String sentence, Object... arguments) {
    List<String> words = Stream.of(arguments).map(String::valueOf).toList();
    return new Said(key, words, filled(sentence, words));
  }

  /** What somebody else wrote. */
  public static Said english(String text) {
    return new Said("", List.of(), text);
  }

  /** A sentence with its places filled. */
  public static String filled(String sentence, List<String> arguments) {
    return PLACE
        .matcher(sentence)
        .replaceAll(
            place -> Matcher.quoteReplacement(arguments.get(Integer.parseInt(place.group(1)))));
  }

  /** {@code {"key", "arguments", "text"}}. */
  public JsonObject toJson() {
    return Json.createObjectBuilder()
        .add("key", key)
        .add("arguments", Json.createArrayBuilder(arguments))
        .add("text", text)
        .build();
  }
}
