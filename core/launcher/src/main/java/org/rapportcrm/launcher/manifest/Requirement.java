package org.rapportcrm.launcher.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Another plugin that is needed, by its id and the versions that will do. */
public record Requirement(String id, VersionRange range) {
  private static final Pattern ENTRY =
      Pattern.compile("\\s*([a-z][a-z0-9-]*)\\s*([\\[(][^\\])]*[\\])])?\\s*(,|$)");

  /**
   * Reads {@code loyalty[1.0,2), surveys}. The commas inside a range belong to the range.
   *
   * @throws IllegalArgumentException with a sentence when the text is no such list
   */
  public static List<Requirement> parseList(String text) {
    List<Requirement> requirements = new ArrayList<>();
    if (text == null || text.isBlank()) {
      return requirements;
    }
    Matcher match = ENTRY.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!match.find(at) || match.start() != at) {
        throw new IllegalArgumentException(
            "\"" + text + "\" is no list of plugins; write for example loyalty[1.0,2), surveys");
      }
      requirements.add(new Requirement(match.group(1), VersionRange.parse(match.group(2))));
      at = match.end();
    }
    return List.copyOf(requirements);
  }

  @Override
  public String toString() {
    return range.equals(VersionRange.ANY) ? id : id + " " + range;
  }
}
