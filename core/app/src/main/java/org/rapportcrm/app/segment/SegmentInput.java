package org.rapportcrm.app.segment;

import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.api.rest.ProblemException;
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
    List<FieldError> errors = new ArrayList<>();
    if (name.isEmpty()) {
      errors.add(new FieldError("name", "The segment has no name.", "Give it a name."));
    }
    check(errors, "name", name, NAME);
    check(errors, "description", description, DESCRIPTION);
    if (kind == SegmentKind.RULE && Boolean.TRUE.equals(frozen)) {
      errors.add(
          new FieldError(
              "frozen", "A rule cannot be frozen: it is always current.", "Send kind snapshot."));
    }
    if (!errors.isEmpty()) {
      throw new ProblemException(400, errors.get(0).message(), errors);
    }
  }

  /** The same way of knowing its members as before; a new one is a rule. */
  public SegmentInput(String name, String description, Rule rule, Long version) {
    this(name, description, rule, version, null, null);
  }

  private static void check(List<FieldError> errors, String field, String text, int most) {
    if (text != null && text.length() > most) {
      errors.add(
          new FieldError(
              field, "The " + field + " is too long.", "Use at most " + most + " characters."));
    } else if (text != null && text.indexOf('\0') >= 0) {
      errors.add(
          new FieldError(field, "The " + field + " holds a NUL character.", "Leave it out."));
    }
  }
}
