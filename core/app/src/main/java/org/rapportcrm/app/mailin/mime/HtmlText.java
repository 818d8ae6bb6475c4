package org.rapportcrm.app.mailin.mime;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * HTML of strangers as plain text. The console never shows their HTML: no pictures that tell of a
 * reading, no styles, no scripts. Pure.
 */
final class HtmlText {

  private static final int LONGEST = 1_000_000;
  private static final PolicyFactory STRUCTURE =
      new HtmlPolicyBuilder()
          .allowElements(
              "p",
              "br",
              "div",
              "li",
              "ul",
              "ol",
              "tr",
              "td",
              "table",
              "blockquote",
              "pre",
              "h1",
              "h2",
              "h3",
              "h4",
              "h5",
              "h6")
          .toFactory();
  private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|(lt|gt|amp|quot));");

  /** Each run of blanks is tried once, at its first: strangers send a million of them. */
  private static final String BLANKS_AT_ENDS = "(?<![ \\t])[ \\t]*+\n[ \\t]*+";

  private HtmlText() {}

  static String of(String html) {
    String source = html.length() > LONGEST ? html.substring(0, LONGEST) : html;
    String text =
        STRUCTURE
            .sanitize(source.replaceAll("\\s+", " "))
            .replaceAll("<li>", "\n- ")
            .replaceAll("</td>", " ")
            .replaceAll("<br ?/?>|</?(?:div|tr|table|ul|ol|h\\d|pre)>", "\n")
            .replaceAll("</?(?:p|blockquote)>", "\n\n")
            .replaceAll("<[^>]*>", "");
    return unescape(text)
        .replace('\u00a0', ' ')
        .replaceAll(BLANKS_AT_ENDS, "\n")
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }

  private static String unescape(String text) {
    return ENTITY
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(letter(found.group(1), found.group(2))));
  }

  private static String letter(String number, String name) {
    if (number == null) {
      return switch (name) {
        case "lt" -> "<";
        case "gt" -> ">";
        case "quot" -> "\"";
        default -> "&";
      };
    }
    int point = Integer.parseInt(number);
    return Character.isValidCodePoint(point) ? Character.toString(point) : "\ufffd";
  }
}
