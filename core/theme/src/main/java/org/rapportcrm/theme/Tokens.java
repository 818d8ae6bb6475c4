package org.rapportcrm.theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every token that a theme may set, in the order of the documentation. */
public final class Tokens {

  private static final String COLOURS =
      """
      accent accent-strong accent-soft on-accent
      ground surface surface-2 surface-hover line line-strong
      text text-2 link
      good good-soft warn warn-soft bad bad-soft on-bad info info-soft
      chart-1 chart-2 chart-3 chart-4 chart-5 chart-6
      side side-text side-text-2 side-hover side-current side-on-current side-mark side-line
      bar public public-text door door-text
      """;

  private static final Map<String, Token> ALL = all();

  private Tokens() {}

  /** The token with this name, dashes and all. */
  public static Optional<Token> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  /** All of them. */
  public static List<Token> list() {
    return List.copyOf(ALL.values());
  }

  private static Map<String, Token> all() {
    List<Token> tokens = new ArrayList<>();
    for (String colour : COLOURS.strip().split("\\s+")) {
      tokens.add(Token.colour("--" + colour));
    }
    tokens.add(length("--radius-s", 0, 16));
    tokens.add(length("--radius", 0, 24));
    tokens.add(length("--radius-l", 0, 32));
    tokens.add(length("--button-radius", 0, 99));
    tokens.add(length("--badge-radius", 0, 99));
    tokens.add(length("--size", 13, 16));
    tokens.add(length("--menu-width", 200, 280));
    tokens.add(length("--content-width", 960, 1800));
    tokens.add(new Token("--leading", Token.Kind.NUMBER, 1.3, 2.2));
    tokens.add(new Token("--title-weight", Token.Kind.NUMBER, 300, 900));
    tokens.add(new Token("--shadow-1", Token.Kind.SHADOW, 0, 0));
    tokens.add(new Token("--shadow-2", Token.Kind.SHADOW, 0, 0));
    tokens.add(Token.fonts("--font"));
    tokens.add(Token.fonts("--font-mono"));
    tokens.add(Token.fonts("--title-font"));
    Map<String, Token> byName = new LinkedHashMap<>();
    tokens.forEach(token -> byName.put(token.name(), token));
    return byName;
  }

  private static Token length(String name, double least, double most) {
    return new Token(name, Token.Kind.LENGTH, least, most);
  }
}
