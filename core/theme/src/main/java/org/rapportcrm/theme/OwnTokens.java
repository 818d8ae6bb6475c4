package org.rapportcrm.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.theme.Rule.Declaration;

/** Rapport's own values of all tokens, as {@code rapport/tokens.css} has them. */
final class OwnTokens {

  private static final Map<String, String> TEXTS = read();
  private static final Map<String, Value> COLOURS = readColours();

  private OwnTokens() {}

  /** Every custom property of the console, those that a theme may not set among them. */
  static Map<String, String> texts() {
    return TEXTS;
  }

  /** The colours. */
  static Map<String, Value> colours() {
    return COLOURS;
  }

  private static Map<String, Value> readColours() {
    Map<String, Value> colours = new LinkedHashMap<>();
    for (Token token : Tokens.list()) {
      if (token.kind() == Token.Kind.COLOUR) {
        Optional<Value> value =
            Optional.ofNullable(TEXTS.get(token.name())).flatMap(text -> Value.of(token, text));
        colours.put(
            token.name(),
            value.orElseThrow(
                () -> new IllegalStateException("tokens.css does not set " + token.name())));
      }
    }
    return Map.copyOf(colours);
  }

  private static Map<String, String> read() {
    try (InputStream in =
        OwnTokens.class.getResourceAsStream("/META-INF/resources/rapport/tokens.css")) {
      String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Map<String, String> texts = new LinkedHashMap<>();
      for (Rule rule : RuleReader.read(css, line -> {})) {
        if (rule.selector().equals(":root")) {
          for (Declaration each : rule.declarations()) {
            if (each.name().startsWith("--")) {
              texts.put(each.name(), each.value());
            }
          }
        }
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException("tokens.css cannot be read", e);
    }
  }
}
