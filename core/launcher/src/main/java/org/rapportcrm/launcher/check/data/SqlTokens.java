package org.rapportcrm.launcher.check.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapportcrm.launcher.check.data.SqlToken.Kind;

/**
 * Takes an SQL script apart. Comments vanish; the body of a function between dollar signs is taken
 * apart as well, as statements of their own.
 */
final class SqlTokens {
  private static final Pattern DOLLARS = Pattern.compile("\\$([A-Za-z_][A-Za-z_0-9]*)?\\$");

  private final String sql;
  private final List<SqlToken> tokens = new ArrayList<>();
  private int at;
  private final boolean inBody;
  private int line;

  private SqlTokens(String sql, int line, boolean inBody) {
    this.sql = sql;
    this.line = line;
    this.inBody = inBody;
  }

  static List<SqlToken> of(String sql) {
    return new SqlTokens(sql, 1, false).all();
  }

  private List<SqlToken> all() {
    while (at < sql.length()) {
      char c = sql.charAt(at);
      if (Character.isWhitespace(c)) {
        skipTo(at + 1);
      } else if (sql.startsWith("--", at)) {
        skipTo(endOfLine());
      } else if (sql.startsWith("/*", at)) {
        skipTo(endOfComment());
      } else if (c == '\'') {
        text(false);
      } else if ((c == 'e' || c == 'E') && sql.startsWith("'", at + 1)) {
        at++;
        text(true);
      } else if (c == '"') {
        quoted();
      } else if (c == '$' && body()) {
        continue;
      } else if (Character.isLetter(c) || c == '_') {
        word();
      } else {
        add(Kind.SIGN, String.valueOf(c), line);
        at++;
      }
    }
    return tokens;
  }

  private void add(Kind kind, String text, int begun) {
    tokens.add(new SqlToken(kind, text.toLowerCase(Locale.ROOT), begun, inBody));
  }

  private void skipTo(int end) {
    for (int i = at; i < end; i++) {
      line += sql.charAt(i) == '\n' ? 1 : 0;
    }
    at = end;
  }

  private int endOfLine() {
    int end = sql.indexOf('\n', at);
    return end < 0 ? sql.length() : end;
  }

  /** Comments lie in each other. */
  private int endOfComment() {
    int depth = 0;
    int i = at;
    while (i < sql.length()) {
      if (sql.startsWith("/*", i)) {
        depth++;
        i += 2;
      } else if (sql.startsWith("*/", i)) {
        depth--;
        i += 2;
        if (depth == 0) {
          return i;
        }
      } else {
        i++;
      }
    }
    return sql.length();
  }

  private void text(boolean backslashes) {
    int begun = line;
    int i = at + 1;
    while (i < sql.length()) {
      char c = sql.charAt(i);
      if (backslashes && c == '\\') {
        i += 2;
      } else if (c == '\'' && sql.startsWith("'", i + 1)) {
        i += 2;
      } else if (c == '\'') {
        break;
      } else {
        i++;
      }
    }
    skipTo(Math.min(sql.length(), i + 1));
    add(Kind.TEXT, "", begun);
  }

  private void quoted() {
    StringBuilder name = new StringBuilder();
    int i = at + 1;
    while (i < sql.length() && (sql.charAt(i) != '"' || sql.startsWith("\"", i + 1))) {
      i += sql.charAt(i) == '"' ? 1 : 0;
      name.append(sql.charAt(i));
      i++;
    }
    add(Kind.QUOTED, name.toString(), line);
    skipTo(Math.min(sql.length(), i + 1));
  }

  private boolean body() {
    Matcher tag = DOLLARS.matcher(sql).region(at, sql.length());
    if (!tag.lookingAt()) {
      return false;
    }
    int begin = tag.end();
    int end = sql.indexOf(tag.group(), begin);
    int last = end < 0 ? sql.length() : end;
    add(Kind.TEXT, "", line);
    tokens.addAll(new SqlTokens(sql.substring(begin, last), line, true).all());
    skipTo(end < 0 ? last : end + tag.group().length());
    return true;
  }

  private void word() {
    int i = at;
    while (i < sql.length()
        && (Character.isLetterOrDigit(sql.charAt(i)) || "_$".indexOf(sql.charAt(i)) >= 0)) {
      i++;
    }
    add(Kind.WORD, sql.substring(at, i), line);
    at = i;
  }
}
