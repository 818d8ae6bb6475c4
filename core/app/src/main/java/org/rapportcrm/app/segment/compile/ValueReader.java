package org.rapportcrm.app.segment.compile;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.segment.SegmentCriterion.Choice;
import org.rapportcrm.app.segment.criterion.Field;
import org.rapportcrm.app.segment.criterion.Matching;
import org.rapportcrm.app.segment.criterion.NearMatch;
import org.rapportcrm.app.segment.criterion.Reference;
import org.rapportcrm.app.segment.rule.Span;

/** Turns the values of a condition into what is bound; what does not fit becomes a problem. */
final class ValueReader {

  private static final Long NOBODY = 0L;

  private final References references;
  private final ZoneId zone;
  private final Problems problems;

  ValueReader(References references, ZoneId zone, Problems problems) {
    this.references = references;
    this.zone = zone;
    this.problems = problems;
  }

  /** The only value, or {@code null}. */
  Object only(List<?> given, String path) {
    if (given.size() == 1) {
      return given.get(0);
    }
    problems.add(
        path,
        given.isEmpty() ? "The value is missing." : "There must be one value here.",
        "Give one value.");
    return null;
  }

  /** All values as the field binds them; at least one. */
  List<Object> all(Field field, List<?> given, String path) {
    if (given.isEmpty()) {
      problems.add(path, "The value is missing.", "Give at least one value.");
    }
    List<Object> bound = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      bound.add(one(field, given.get(i), given.size() == 1 ? path : path + "[" + i + "]"));
    }
    return bound;
  }

  private Object one(Field field, Object given, String path) {
    if (field.reference() != null) {
      return reference(field.reference(), given, path);
    }
    return switch (field.kind()) {
      case NUMBER, TOTAL -> number(given, path);
      case CHOICE -> choice(field, text(given, path), path);
      default -> typed(field, given, path);
    };
  }

  private Object reference(Reference reference, Object given, String path) {
    if (given instanceof String) {
      text(given, path);
    }
    Optional<Object> key = references.key(reference, given);
    if (key.isPresent()) {
      return key.get();
    }
    if (reference != Reference.TAG && !given.toString().isBlank()) {
      missing(reference, given, path);
    }
    return NOBODY;
  }

  void missing(Reference reference, Object given, String path) {
    String what = References.word(reference) + " " + given;
    problems.addMissing(
        what,
        path,
        "There is no " + what + ".",
        references
            .near(reference, given.toString())
            .map(near -> "Did you mean " + near + "?")
            .orElse("Choose one that exists, or take the condition out."));
  }

  private Object choice(Field field, String value, String path) {
    List<String> choices = field.criterion().choices().stream().map(Choice::value).toList();
    if (!choices.isEmpty() && !choices.contains(value) && !value.isEmpty()) {
      problems.add(
          path,
          field.name() + " is never " + value + ".",
          NearMatch.of(value, choices)
              .map(near -> "Did you mean " + near + "?")
              .orElse("Use one of " + String.join(", ", choices) + "."));
    }
    return value;
  }

  /** The text as it meets the column; it must have a letter that counts there. */
  String typed(Field field, Object given, String path) {
    int before = problems.count();
    String typed = field.matching().typed(text(given, path));
    if (typed.isEmpty() && problems.count() == before) {
      problems.add(
          path,
          "Nothing is left of " + given + " to compare with " + field.name() + ".",
          field.matching() == Matching.DIGITS ? "Write digits." : "Write letters or digits.");
    }
    return typed;
  }

  private String text(Object given, String path) {
    if (given instanceof String text && !text.isBlank()) {
      return text;
    }
    boolean blank = given instanceof String;
    problems.add(
        path,
        blank ? "The text is empty." : "The value must be a text.",
        blank ? "Write a text, or ask with isEmpty." : "Write it between quotation marks.");
    return "";
  }

  /** A whole number as {@code Long}, so that an index over whole numbers helps; 0 when wrong. */
  Object number(Object given, String path) {
    if (!(given instanceof BigDecimal number)) {
      problems.add(path, "The value must be a number.", "Write a number without quotation marks.");
      return NOBODY;
    }
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() <= 0 ? (Object) plain.longValueExact() : plain;
  }

  /** A day as {@code 2026-01-31}, or a moment as {@code 2026-01-31T12:00:00Z}. */
  Day day(Object given, String path) {
    try {
      if (given instanceof String text) {
        return text.indexOf('T') < 0
            ? Day.of(LocalDate.parse(text), zone)
            : Day.of(OffsetDateTime.parse(text).toInstant());
      }
    } catch (DateTimeException e) {
      // said below
    }
    problems.add(path, given + " is no date.", "Write it like 2026-01-31 or 2026-01-31T12:00:00Z.");
    return null;
  }

  Span span(List<?> given, String path) {
    Object only = only(given, path);
    Optional<Span> span = only instanceof String text ? Span.read(text) : Optional.empty();
    if (only != null && span.isEmpty()) {
      problems.add(path, only + " is no length of time.", "Write it like P90D, P6M, P1Y or PT12H.");
    }
    return span.orElse(null);
  }

  void checkOrder(Object from, Object to, String path) {
    boolean wrong =
        from instanceof Instant first
            ? first.isAfter((Instant) to)
            : decimal(from).compareTo(decimal(to)) > 0;
    if (wrong) {
      problems.add(path, "The first value is greater than the second.", "Swap them.");
    }
  }

  private static BigDecimal decimal(Object number) {
    return new BigDecimal(number.toString());
  }
}
