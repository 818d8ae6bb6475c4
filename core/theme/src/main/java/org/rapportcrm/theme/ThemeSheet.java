package org.rapportcrm.theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.rapportcrm.theme.Rule.Declaration;
import org.rapportcrm.theme.ThemeFinding.Kind;

/**
 * What a theme's style sheet sets, checked. Only values get through: rules of its own could hide or
 * move anything of the console, so there are none.
 *
 * @param tokens of every language
 * @param byLanguage typefaces and heights of lines of some languages, by selector
 * @param faces the typefaces it brings
 */
public record ThemeSheet(
    Map<String, Value> tokens, Map<String, Map<String, Value>> byLanguage, List<FontFace> faces) {

  /** Sets nothing. */
  public static final ThemeSheet EMPTY = new ThemeSheet(Map.of(), Map.of(), List.of());

  private static final Pattern LANGUAGES =
      Pattern.compile(":root:lang\\([a-z]{2,3}\\)(, :root:lang\\([a-z]{2,3}\\)){0,9}");

  /**
   * Reads a style sheet.
   *
   * @param files whether a file is in the folder of the theme
   * @param findings takes what is left out
   */
  static ThemeSheet read(String css, Predicate<String> files, List<ThemeFinding> findings) {
    Map<String, Value> tokens = new LinkedHashMap<>();
    Map<String, Map<String, Value>> byLanguage = new LinkedHashMap<>();
    List<FontFace> faces = new ArrayList<>();
    List<Rule> rules =
        RuleReader.read(css, line -> findings.add(ThemeFinding.of(Kind.UNREADABLE, line, line)));
    for (Rule rule : rules) {
      if (rule.selector().equals(":root")) {
        rule.declarations().forEach(each -> set(tokens, each, false, findings));
      } else if (LANGUAGES.matcher(rule.selector()).matches()) {
        Map<String, Value> own =
            byLanguage.computeIfAbsent(rule.selector(), any -> new LinkedHashMap<>());
        rule.declarations().forEach(each -> set(own, each, true, findings));
      } else if (rule.selector().equals("@font-face")) {
        FontFace.of(rule, files, findings).ifPresent(faces::add);
      } else {
        findings.add(ThemeFinding.of(Kind.RULE, rule.line(), rule.selector()));
      }
    }
    return new ThemeSheet(tokens, byLanguage, List.copyOf(faces));
  }

  /** The same without some tokens. */
  ThemeSheet without(Set<String> names) {
    Map<String, Value> kept = new LinkedHashMap<>(tokens);
    kept.keySet().removeAll(names);
    return new ThemeSheet(kept, byLanguage, faces);
  }

  private static void set(
      Map<String, Value> tokens,
      Declaration each,
      boolean ofLanguage,
      List<ThemeFinding> findings) {
    Optional<Token> token =
        Tokens.find(each.name()).filter(known -> !ofLanguage || mayDifferByLanguage(known));
    if (token.isEmpty()) {
      findings.add(ThemeFinding.of(Kind.TOKEN, each.line(), each.name()));
      return;
    }
    Optional<Value> value = Value.of(token.get(), each.value());
    if (value.isEmpty()) {
      findings.add(ThemeFinding.of(Kind.VALUE, each.line(), each.name(), each.value()));
      return;
    }
    tokens.put(each.name(), value.get());
  }

  /* Letters differ between scripts; colours do not. */
  private static boolean mayDifferByLanguage(Token token) {
    return token.kind() == Token.Kind.FONTS || token.kind() == Token.Kind.NUMBER;
  }
}
