package org.rapportcrm.app.message;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapportcrm.app.message.Template.Hole;
import org.rapportcrm.app.message.Template.Link;
import org.rapportcrm.app.message.Template.Literal;
import org.rapportcrm.app.message.Template.Part;
import org.rapportcrm.app.message.Template.Pixel;
import org.rapportcrm.app.message.Template.Place;

/** Cuts a text with {@link Marks} into a {@link Template}, once for each design. */
final class TemplateCutter {

  private static final Pattern HREF = Pattern.compile("href=\"(https?://[^\"]*)\"");

  private final Marks marks;
  private final List<String> links;

  /** Collects the addresses of links that are the same for everybody into {@code links}. */
  TemplateCutter(Marks marks, List<String> links) {
    this.marks = marks;
    this.links = links;
  }

  /** Plain text, in which every hole stands in the same place. */
  Template plain(String text, Place place) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf(marks.prefix()); at >= 0; at = text.indexOf(marks.prefix(), from)) {
      literal(parts, text, from, at);
      parts.add(new Hole(marks.tagAt(text, at), place));
      from = at + marks.length();
    }
    literal(parts, text, from, text.length());
    return new Template(List.copyOf(parts));
  }

  /** HTML: holes by where they stand, and the addresses of links to be counted. */
  Template html(String html) {
    List<Part> parts = new ArrayList<>();
    Matcher hrefs = HREF.matcher(html);
    boolean href = hrefs.find();
    int from = 0;
    while (true) {
      int mark = html.indexOf(marks.prefix(), from);
      while (href && (hrefs.start(1) < from || hrefs.group(1).contains(marks.prefix()))) {
        href = hrefs.find();
      }
      if (href && (mark < 0 || hrefs.start() < mark)) {
        literal(parts, html, from, hrefs.start(1));
        parts.add(new Link(number(unescape(hrefs.group(1)))));
        from = hrefs.end(1);
      } else if (mark >= 0) {
        literal(parts, html, from, mark);
        parts.add(new Hole(marks.tagAt(html, mark), place(html, mark)));
        from = mark + marks.length();
      } else {
        int end = Math.max(from, html.lastIndexOf("</body>"));
        literal(parts, html, from, end);
        parts.add(new Pixel());
        literal(parts, html, end, html.length());
        return new Template(List.copyOf(parts));
      }
    }
  }

  private int number(String address) {
    int known = links.indexOf(address);
    if (known >= 0) {
      return known;
    }
    links.add(address);
    return links.size() - 1;
  }

  private static Place place(String html, int at) {
    int open = html.lastIndexOf('<', at);
    if (html.lastIndexOf('>', at) > open) {
      return html.startsWith("<title", open) ? Place.ATTRIBUTE : Place.HTML;
    }
    int quote = html.lastIndexOf('"', at);
    String before = html.substring(Math.max(open, quote - 12), quote);
    boolean address = before.endsWith("href=") || before.endsWith("src=");
    if (!address) {
      return Place.ATTRIBUTE;
    }
    return quote == at - 1 ? Place.URL : Place.URL_PART;
  }

  private static String unescape(String attribute) {
    return attribute
        .replace("&#61;", "=")
        .replace("&#43;", "+")
        .replace("&#64;", "@")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private static void literal(List<Part> parts, String text, int from, int to) {
    if (to > from) {
      parts.add(new Literal(text.substring(from, to)));
    }
  }
}
