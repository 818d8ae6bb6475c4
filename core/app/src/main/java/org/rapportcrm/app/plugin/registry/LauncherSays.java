package org.rapportcrm.app.plugin.registry;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.app.text.BundleMessages;

/**
 * Something that the launcher said, to be said in the language of whoever reads it.
 *
 * @param key our text for it; empty or unknown where there is none
 * @param arguments what fills that text
 * @param text in English
 */
public record LauncherSays(String key, List<String> arguments, String text) {

  private static final String OF_A_RULE = "checks.";

  /** As the launcher writes it: {@code {"key", "arguments", "text"}}. */
  public static LauncherSays of(JsonObject json) {
    return new LauncherSays(
        json.getString("key"), strings(json.getJsonArray("arguments")), json.getString("text"));
  }

  private static List<String> strings(JsonArray array) {
    return array.getValuesAs(JsonString::getString);
  }

  /** The sentence; where a jar breaks a rule, with the remedy of that rule. */
  public String in(BundleMessages texts, Locale locale) {
    if (!texts.has(key)) {
      return text;
    }
    String sentence = texts.text(locale, key, arguments.toArray());
    String remedy = key.replaceFirst("[.]says([.].*)?$", "") + ".fix";
    return key.startsWith(OF_A_RULE) && texts.has(remedy)
        ? sentence + " " + texts.text(locale, remedy)
        : sentence;
  }
}
