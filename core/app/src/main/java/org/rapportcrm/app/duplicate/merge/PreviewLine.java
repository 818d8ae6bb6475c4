package org.rapportcrm.app.duplicate.merge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A field of two records side by side.
 *
 * @param field its name in REST
 * @param labelKey message key of its name
 * @param kept what the kept record has, or {@code null}
 * @param merged what the other one has, or {@code null}
 */
public record PreviewLine(String field, String labelKey, String kept, String merged) {

  private static final List<String> TELLING =
      List.of("email", "phone", "website", "externalId", "city");

  /** Whether both have a value and they differ, so that somebody must choose. */
  public boolean isChoice() {
    return kept != null && merged != null && !kept.equals(merged);
  }

  /** Whether the kept record gets what it lacks. */
  public boolean isFilled() {
    return kept == null && merged != null;
  }

  /** By what one of two with the same name is told from the other; {@code null} for nothing. */
  public static String apart(List<PreviewLine> lines, boolean ofKept) {
    for (String field : TELLING) {
      for (PreviewLine line : lines) {
        if (line.field().equals(field) && !Objects.equals(line.kept(), line.merged())) {
          return ofKept ? line.kept() : line.merged();
        }
      }
    }
    return null;
  }

  /** Adds the line, unless neither has a value. */
  public static void add(
      List<PreviewLine> lines, String field, String labelKey, String kept, String merged) {
    if (kept != null || merged != null) {
      lines.add(new PreviewLine(field, labelKey, kept, merged));
    }
  }

  /** The names of the fields that a person can choose for. */
  public static Set<String> choices(List<PreviewLine> lines) {
    Set<String> fields = new LinkedHashSet<>();
    lines.stream().filter(PreviewLine::isChoice).forEach(line -> fields.add(line.field()));
    return fields;
  }
}
