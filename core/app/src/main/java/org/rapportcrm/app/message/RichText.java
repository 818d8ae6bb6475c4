package org.rapportcrm.app.message;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What a person wrote into a text block: plain lines, or the few elements {@code b i a br ul li p}.
 * Everything else is removed; never {@code style} or {@code noscript} (CVE-2025-66021).
 */
final class RichText {

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements("b", "i", "strong", "em", "br", "ul", "li", "p", "a")
          .allowUrlProtocols("http", "https", "mailto", "tel")
          .allowAttributes("href")
          .onElements("a")
          .toFactory();
  private static final Pattern MARKUP =
      Pattern.compile("</?(?:b|i|strong|em|br|ul|li|p|a)[\\s/>]", Pattern.CASE_INSENSITIVE);

  private RichText() {}

  /** Safe HTML; lines of plain text become paragraphs and breaks. */
  static String toHtml(String text) {
    return POLICY.sanitize(MARKUP.matcher(text).find() ? text : paragraphs(text));
  }

  /** The same as plain text: what {@link #toHtml} shows, with the addresses of links. */
  static String toPlain(String html) {
    String text =
        html.replaceAll("(?i)<a\\s+href=\"([^\"]*)\"[^>]*>(.*?)</a>", "$2 ($1)")
            .replaceAll("(?i)<li>", "\n- ")
            .replaceAll("(?i)<br\\s*/?>|</ul>", "\n")
            .replaceAll("(?i)</p>", "\n\n")
            .replaceAll("<[^>]*>", "");
    return unescape(text)
        .replaceAll("(?<![ \\t])[ \\t]++\n", "\n")
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }

  private static String paragraphs(String text) {
    StringBuilder html = new StringBuilder();
    for (String paragraph : text.strip().split("\\R\\s*\\R")) {
      html.append("<p>")
          .append(String.join("<br />", Escapes.html(paragraph).split("\\R")))
          .append("</p>");
    }
    return html.toString();
  }

  private static String unescape(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&#64;", "@")
        .replace("&#61;", "=")
        .replace("&#43;", "+")
        .replace("&#96;", "`")
        .replace("&amp;", "&");
  }
}
