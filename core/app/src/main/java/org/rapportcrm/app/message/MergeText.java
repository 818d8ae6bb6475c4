package org.rapportcrm.app.message;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with merge tags, taken apart: {@code Hello {{contact.firstName|friend}}}. A tag is a name
 * of words joined by dots and, after a bar, what stands there when the contact has no value. Pure.
 */
public final class MergeText {

  /**
   * A tag in a text.
   *
   * @param name such as {@code contact.firstName}
   * @param fallback what stands there when there is no value; empty when none was given
   */
  public record Tag(String name, String fallback) {}

  private static final Pattern TAG =
      Pattern.compile(
          "\\{\\{\\s{0,9}([A-Za-z][A-Za-z0-9_-]{0,60}(?:\\.[A-Za-z0-9_-]{1,60}){0,4})\\s{0,9}"
              + "(?:\\|([^{}|]{0,200}))?\\}\\}");

  private MergeText() {}

  /** Puts something else in the place of each tag. */
  public static String replace(String text, Function<Tag, String> replacement) {
    Matcher matcher = TAG.matcher(text);
    StringBuilder out = new StringBuilder(text.length() + 64);
    int from = 0;
    while (matcher.find()) {
      out.append(text, from, matcher.start()).append(replacement.apply(tag(matcher)));
      from = matcher.end();
    }
    return out.append(text, from, text.length()).toString();
  }

  /** The tags in the order they stand in. */
  public static List<Tag> tags(String text) {
    List<Tag> tags = new ArrayList<>();
    replace(
        text,
        tag -> {
          tags.add(tag);
          return "";
        });
    return tags;
  }

  /** Whether double braces are left that are no tag: a slip that the recipient would see. */
  public static boolean hasBrokenTag(String text) {
    String rest = replace(text, tag -> "");
    return rest.contains("{{") || rest.contains("}}");
  }

  private static Tag tag(Matcher matcher) {
    String fallback = matcher.group(2);
    return new Tag(matcher.group(1), fallback == null ? "" : fallback.strip());
  }
}
