package org.rapportcrm.app.message;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Makes values safe for the place they are put in. Pure. */
public final class Escapes {

  private Escapes() {}

  /** For text and quoted attributes in HTML. */
  public static String html(String value) {
    StringBuilder out = new StringBuilder(value.length() + 16);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&#34;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /**
   * A value that came from a person: one line, without control characters and without the marks
   * that turn the direction of what follows.
   */
  public static String clean(String value) {
    if (isClean(value)) {
      return value;
    }
    StringBuilder out = new StringBuilder(value.length());
    value
        .codePoints()
        .forEach(
            c -> {
              if (c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029) {
                out.append(' ');
              } else if (isKept(c)) {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  /** Between the marks that keep a name from turning its surroundings (FSI … PDI). */
  public static String isolated(String value) {
    return isPlainAscii(value) ? value : "\u2068" + value + "\u2069";
  }

  /** For HTML text, kept from turning its surroundings. */
  public static String isolatedHtml(String value) {
    return isPlainAscii(value) ? html(value) : "<bdi>" + html(value) + "</bdi>";
  }

  /** For one part of an address, such as the value of a query parameter. */
  public static String urlPart(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** An address that a link may lead to, or {@code #} when it is none. */
  public static String url(String value) {
    return isLink(value) ? value.replace(" ", "%20") : "#";
  }

  /** Whether a link may lead there: http, https, mailto or tel. */
  public static boolean isLink(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    if (value.chars().anyMatch(c -> c < ' ' || c == '"' || c == '<' || c == '>')) {
      return false;
    }
    return lower.matches("https?://[^/].*") || lower.matches("(mailto|tel):.+");
  }

  private static boolean isClean(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c == 0x7f || c > 0x7f && (!isKept(c) || c == 0x2028 || c == 0x2029)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isKept(int c) {
    boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    boolean control = c < ' ' || c >= 0x7f && c <= 0x9f || c == 0xFEFF;
    return !turns && !control;
  }

  private static boolean isPlainAscii(String value) {
    return value.chars().allMatch(c -> c >= ' ' && c < 0x7f);
  }
}
