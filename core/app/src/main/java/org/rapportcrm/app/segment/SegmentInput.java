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
 */
public record SegmentInput(String name, String description, Rule rule, Long version) {

  private static final int NAME = 200;
  private static final int DESCRIPTION = 1000;

  /** Strips the texts and checks their length. */
  public SegmentInput {
    name = name == null ? "" : name.strip();
    description = description == null || description.isBlank() ? null : description.strip();
    List<FieldError> errors = new ArrayList<>();
    if (name.isEmpty()) {
      errors.add(new FieldError("name", "The segment has no name.", "Give it a name."));
    }
    check(errors, "name", name, NAME);
    check(errors, "description", description, DESCRIPTION);
    if (!errors.isEmpty()) {
      throw new ProblemException(400, errors.get(0).message(), errors);
    }
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
