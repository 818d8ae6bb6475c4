package org.rapportcrm.app.message;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * A text with holes, ready to be filled many times: joining strings, nothing else.
 *
 * @param parts literals and holes in order
 */
record Template(List<Part> parts) {

  /** A part of the text. */
  sealed interface Part permits Literal, Hole, Link, Pixel {}

  /** What is the same for everybody. */
  record Literal(String text) implements Part {}

  /** Where a hole stands, which decides how its value is made safe. */
  enum Place {
    /** Text of HTML. */
    HTML,
    /** An attribute that is no address, or the title. */
    ATTRIBUTE,
    /** The start of an address: the value is a whole address. */
    URL,
    /** Within an address. */
    URL_PART,
    /** Plain text. */
    PLAIN,
    /** The subject: plain text on one line. */
    SUBJECT
  }

  /** What differs from one to the other. */
  record Hole(MergeText.Tag tag, Place place) implements Part {}

  /** The address of a counted link. */
  record Link(int number) implements Part {}

  /** The picture that tells of an opening; nothing where openings are not counted. */
  record Pixel() implements Part {}

  /**
   * The filled text.
   *
   * @param values tag name to value; absent or blank takes the fallback
   * @param links number of a link to its address
   */
  String fill(Map<String, String> values, IntFunction<String> links) {
    StringBuilder out = new StringBuilder(4096);
    for (Part part : parts) {
      if (part instanceof Literal literal) {
        out.append(literal.text());
      } else if (part instanceof Link link) {
        out.append(Escapes.html(links.apply(link.number())));
      } else if (part instanceof Hole hole) {
        out.append(safe(value(values, hole.tag()), hole.place()));
      } else if (values.get(Tags.PIXEL) != null) {
        out.append("<img src=\"").append(Escapes.html(values.get(Tags.PIXEL)));
        out.append("\" width=\"1\" height=\"1\" alt=\"\" />");
      }
    }
    return out.toString();
  }

  private static String value(Map<String, String> values, MergeText.Tag tag) {
    String value = values.get(tag.name());
    return Escapes.clean(value == null || value.isBlank() ? tag.fallback() : value);
  }

  private static String safe(String value, Place place) {
    return switch (place) {
      case HTML -> Escapes.isolatedHtml(value);
      case ATTRIBUTE -> Escapes.html(value);
      case URL -> Escapes.html(Escapes.url(value));
      case URL_PART -> Escapes.urlPart(value);
      case PLAIN, SUBJECT -> Escapes.isolated(value);
    };
  }
}
