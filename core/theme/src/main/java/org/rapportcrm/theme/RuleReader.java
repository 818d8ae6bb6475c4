package org.rapportcrm.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.rapportcrm.theme.Rule.Declaration;

/**
 * Takes a style sheet apart into its rules, as a browser does: strings and brackets are kept whole,
 * and what cannot be understood ends with its declaration or its rule.
 */
final class RuleReader {

  private final String css;
  private final IntConsumer unreadable;
  private final List<Rule> rules = new ArrayList<>();
  private int at;

  private RuleReader(String css, IntConsumer unreadable) {
    this.css = css;
    this.unreadable = unreadable;
  }

  /**
   * @param unreadable told the line of each thing that is no rule
   */
  static List<Rule> read(String css, IntConsumer unreadable) {
    RuleReader reader = new RuleReader(withoutComments(css), unreadable);
    reader.rules();
    return reader.rules;
  }

  private void rules() {
    skipSpace();
    while (at < css.length()) {
      int start = at;
      String selector = upTo("{;}");
      if (at >= css.length() || css.charAt(at) != '{') {
        unreadable.accept(line(start));
        at++;
      } else {
        at++;
        int body = at;
        closeBlock();
        String inside = css.substring(body, Math.min(at, css.length()));
        at++;
        rules.add(
            new Rule(
                selector.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT),
                line(start),
                inside.contains("{") ? List.of() : declarations(inside, body)));
      }
      skipSpace();
    }
  }

  private List<Declaration> declarations(String inside, int offset) {
    List<Declaration> found = new ArrayList<>();
    RuleReader reader = new RuleReader(inside, unreadable);
    while (reader.at < inside.length()) {
      reader.skipSpace();
      int start = reader.at;
      String declaration = reader.upTo(";").strip();
      reader.at++;
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        found.add(
            new Declaration(
                declaration.substring(0, colon).strip(),
                declaration.substring(colon + 1).strip().replaceAll("\\s+", " "),
                line(offset + start)));
      } else if (!declaration.isEmpty()) {
        unreadable.accept(line(offset + start));
      }
    }
    return found;
  }

  /** The text up to one of these characters, or to the end; strings and brackets are kept whole. */
  private String upTo(String stops) {
    int start = at;
    int depth = 0;
    while (at < css.length()) {
      char c = css.charAt(at);
      if (c == '"' || c == '\'') {
        skipString(c);
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && stops.indexOf(c) >= 0) {
        break;
      }
      at++;
    }
    return css.substring(start, Math.min(at, css.length()));
  }

  /** Goes to the bracket that ends the block, past blocks within. */
  private void closeBlock() {
    int depth = 1;
    while (at < css.length()) {
      char c = css.charAt(at);
      if (c == '"' || c == '\'') {
        skipString(c);
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return;
      }
      at++;
    }
    unreadable.accept(line(css.length()));
  }

  private void skipString(char quote) {
    at++;
    while (at < css.length() && css.charAt(at) != quote && css.charAt(at) != '\n') {
      at += css.charAt(at) == '\\' ? 2 : 1;
    }
  }

  private void skipSpace() {
    while (at < css.length() && Character.isWhitespace(css.charAt(at))) {
      at++;
    }
  }

  private int line(int position) {
    int end = Math.min(position, css.length());
    return 1 + (int) css.substring(0, end).chars().filter(c -> c == '\n').count();
  }

  /** Comments become spaces, so that lines stay where they are. */
  private static String withoutComments(String css) {
    StringBuilder rest = new StringBuilder(css.replace("\r\n", "\n").replace('\r', '\n'));
    int start = rest.indexOf("/*");
    while (start >= 0) {
      int end = rest.indexOf("*/", start + 2);
      int stop = end < 0 ? rest.length() : end + 2;
      for (int i = start; i < stop; i++) {
        if (rest.charAt(i) != '\n') {
          rest.setCharAt(i, ' ');
        }
      }
      start = rest.indexOf("/*", stop);
    }
    return rest.toString();
  }
}
