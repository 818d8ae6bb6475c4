package org.rapportcrm.app.segment;

import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.KeyedProblem.Part;
import org.rapportcrm.app.segment.rule.Rule;

/**
 * What a person says of a segment.
 *
 * @param name 1 to 200 characters, unlike every other segment's
 * @param description at most 1,000 characters, or {@code null}
 * @param version the version that was changed, or {@code null} to change whatever is there
 * @param kind how it knows its members; {@code null} leaves that as it is, and makes a new one a
 *     rule
 * @param frozen whether a snapshot stands still; {@code null} leaves that as it is, and lets a new
 *     one move
 */
public record SegmentInput(
    String name, String description, Rule rule, Long version, SegmentKind kind, Boolean frozen) {

  private static final int NAME = 200;
  private static final int DESCRIPTION = 1000;

  /** Strips the texts, checks their length, and that only a snapshot is frozen. */
  public SegmentInput {
    name = name == null ? "" : name.strip();
    description = description == null || description.isBlank() ? null : description.strip();
    List<Part> errors = new ArrayList<>();
    if (name.isEmpty()) {
      errors.add(Part.of("name", "segments.refused.no-name"));
    }
    check(errors, "name", name, NAME);
    check(errors, "description", description, DESCRIPTION);
    if (kind == SegmentKind.RULE && Boolean.TRUE.equals(frozen)) {
      errors.add(Part.of("frozen", "segments.refused.frozen-rule"));
    }
    if (!errors.isEmpty()) {
      throw new KeyedProblem(400, errors);
    }
  }

  /** The same way of knowing its members as before; a new one is a rule. */
  public SegmentInput(String name, String description, Rule rule, Long version) {
    this(name, description, rule, version, null, null);
  }

  private static void check(List<Part> errors, String field, String text, int most) {
    if (text != null && text.length() > most) {
      errors.add(Part.of(field, "input.too-long", text.length(), most));
    } else if (text != null && text.indexOf('\0') >= 0) {
      errors.add(Part.of(field, "input.unstorable"));
    }
  }
}
