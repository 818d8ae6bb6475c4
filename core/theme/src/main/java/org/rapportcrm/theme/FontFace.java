package org.rapportcrm.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapportcrm.theme.Rule.Declaration;

/**
 * A typeface that the theme brings.
 *
 * @param file its name in the folder of the theme
 * @param descriptors checked declarations but the source
 */
record FontFace(String file, List<String> descriptors) {

  private static final Pattern SOURCE =
      Pattern.compile(
          "url\\(\\s*[\"']?([A-Za-z0-9][A-Za-z0-9._-]{0,80}\\.woff2?)[\"']?\\s*\\)"
              + "(?: format\\([\"']?woff2?[\"']?\\))?");

  /** The typeface of a {@code @font-face}; findings where it is none. */
  static Optional<FontFace> of(Rule rule, Predicate<String> files, List<ThemeFinding> findings) {
    String file = null;
    List<String> kept = new ArrayList<>();
    boolean named = false;
    for (Declaration each : rule.declarations()) {
      Matcher source = SOURCE.matcher(each.value());
      if (each.name().equals("src") && source.matches() && files.test(source.group(1))) {
        file = source.group(1);
      } else if (fits(each)) {
        named |= each.name().equals("font-family");
        kept.add(each.name() + ": " + each.value());
      } else {
        findings.add(
            ThemeFinding.of(
                ThemeFinding.Kind.FACE, each.line(), each.name() + ": " + each.value()));
        return Optional.empty();
      }
    }
    if (file == null || !named) {
      findings.add(ThemeFinding.of(ThemeFinding.Kind.FACE, rule.line(), "no name or no file"));
      return Optional.empty();
    }
    return Optional.of(new FontFace(file, List.copyOf(kept)));
  }

  private static boolean fits(Declaration each) {
    return switch (each.name()) {
      case "font-family" -> each.value().matches("\"[\\p{L}\\p{N} .-]{1,60}\"");
      case "font-weight" -> each.value().matches("\\d{3}( \\d{3})?");
      case "font-style" -> each.value().matches("normal|italic");
      case "font-display" -> each.value().matches("swap|optional|fallback|block");
      case "unicode-range" -> each.value().matches("[Uu+0-9A-Fa-f?, -]{1,1000}");
      default -> false;
    };
  }
}
