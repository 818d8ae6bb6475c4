package org.rapportcrm.theme;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The checked value of a token.
 *
 * @param text as it goes into a style sheet
 * @param light for a colour, its light side: a colour or {@code var(--…)}; else {@code null}
 * @param dark its dark side
 */
public record Value(String text, String light, String dark) {

  private static final String NAME = "\"[\\p{L}\\p{N} .-]{1,60}\"|-?[A-Za-z][A-Za-z -]{0,60}";
  private static final Pattern FONTS = Pattern.compile("(%1$s)(,\\s*(%1$s)){0,15}".formatted(NAME));
  private static final Pattern BOTH =
      Pattern.compile("light-dark\\(\\s*([^,\\s]+)\\s*,\\s*([^,\\s]+)\\s*\\)");
  private static final Pattern REFERENCE = Pattern.compile("var\\((--[a-z0-9-]+)\\)");
  private static final Pattern SHADOW =
      Pattern.compile("none|(?:[0-9a-fA-F#%., /-]|px|inset|rgb\\(|light-dark\\(|\\)){1,200}");

  /** The value, if it fits its token. */
  static Optional<Value> of(Token token, String text) {
    return switch (token.kind()) {
      case COLOUR -> colour(text);
      case LENGTH -> text.matches("0|\\d{1,4}(\\.\\d{1,2})?px") ? bounded(token, text) : none();
      case NUMBER -> text.matches("\\d{1,3}(\\.\\d{1,2})?") ? bounded(token, text) : none();
      case FONTS -> plain(text, FONTS);
      case SHADOW -> isClosed(text) ? plain(text, SHADOW) : none();
    };
  }

  /** The token that one side of a colour takes over, if it does. */
  static Optional<String> reference(String side) {
    Matcher matcher = REFERENCE.matcher(side);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** One side of a colour. */
  String side(Mode mode) {
    return mode == Mode.LIGHT ? light : dark;
  }

  private static Optional<Value> colour(String text) {
    Matcher both = BOTH.matcher(text);
    String light = both.matches() ? both.group(1) : text;
    String dark = both.matches() ? both.group(2) : text;
    return isColour(light) && isColour(dark) ? Optional.of(new Value(text, light, dark)) : none();
  }

  private static boolean isColour(String side) {
    return Rgb.of(side).isPresent()
        || reference(side)
            .flatMap(Tokens::find)
            .filter(token -> token.kind() == Token.Kind.COLOUR)
            .isPresent();
  }

  private static Optional<Value> bounded(Token token, String text) {
    double number = Double.parseDouble(text.replace("px", ""));
    return number >= token.least() && number <= token.most()
        ? Optional.of(new Value(text, null, null))
        : none();
  }

  private static Optional<Value> plain(String text, Pattern shape) {
    return shape.matcher(text).matches() ? Optional.of(new Value(text, null, null)) : none();
  }

  /* An open bracket would take the rest of the style sheet with it. */
  private static boolean isClosed(String text) {
    int open = 0;
    for (char c : text.toCharArray()) {
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (open < 0) {
        return false;
      }
    }
    return open == 0;
  }

  private static Optional<Value> none() {
    return Optional.empty();
  }
}
