package org.rapportcrm.app.segment.compile;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.segment.SegmentCriterion.Choice;
import org.rapportcrm.api.text.Words;
import org.rapportcrm.app.segment.criterion.Field;
import org.rapportcrm.app.segment.criterion.Matching;
import org.rapportcrm.app.segment.criterion.Reference;
import org.rapportcrm.app.segment.rule.Span;
import org.rapportcrm.app.text.IsoTimes;
import org.rapportcrm.app.text.NearMatch;

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
    problems.add(path, given.isEmpty() ? "value.missing" : "value.many");
    return null;
  }

  /** All values as the field binds them; at least one. */
  List<Object> all(Field field, List<?> given, String path) {
    if (given.isEmpty()) {
      problems.add(path, "values.missing");
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
    Words what = References.words(reference, given);
    problems.addMissing(
        what.toString(),
        path,
        Words.of("segments.rule.gone", what),
        references
            .near(reference, given.toString())
            .map(near -> Words.of("segments.rule.near", near))
            .orElse(Words.of("segments.rule.gone.remedy")));
  }

  private Object choice(Field field, String value, String path) {
    List<String> choices = field.criterion().choices().stream().map(Choice::value).toList();
    if (!choices.isEmpty() && !choices.contains(value) && !value.isEmpty()) {
      problems.add(
          path,
          Words.of("segments.rule.never", field.name(), value),
          NearMatch.of(value, choices)
              .map(near -> Words.of("segments.rule.near", near))
              .orElse(Words.of("segments.rule.never.remedy", String.join(", ", choices))));
    }
    return value;
  }

  /** The text as it meets the column; it must have a letter that counts there. */
  String typed(Field field, Object given, String path) {
    int before = problems.count();
    String typed = field.matching().typed(text(given, path));
    if (typed.isEmpty() && problems.count() == before) {
      boolean digits = field.matching() == Matching.DIGITS;
      problems.add(path, digits ? "nothing.digits" : "nothing", given, field.name());
    }
    return typed;
  }

  private String text(Object given, String path) {
    if (given instanceof String text && !text.isBlank()) {
      return text;
    }
    problems.add(path, given instanceof String ? "text.empty" : "text");
    return "";
  }

  /** A whole number as {@code Long}, so that an index over whole numbers helps; 0 when wrong. */
  Object number(Object given, String path) {
    if (!(given instanceof BigDecimal number)) {
      problems.add(path, "number");
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
            ? Day.of(IsoTimes.day(text), zone)
            : Day.of(IsoTimes.moment(text));
      }
    } catch (DateTimeException e) {
      // said below
    }
    problems.add(path, "date", given.toString());
    return null;
  }

  Span span(List<?> given, String path) {
    Object only = only(given, path);
    Optional<Span> span = only instanceof String text ? Span.read(text) : Optional.empty();
    if (only != null && span.isEmpty()) {
      problems.add(path, "span", only.toString());
    }
    return span.orElse(null);
  }

  void checkOrder(Object from, Object to, String path) {
    boolean wrong =
        from instanceof Instant first
            ? first.isAfter((Instant) to)
            : decimal(from).compareTo(decimal(to)) > 0;
    if (wrong) {
      problems.add(path, "order");
    }
  }

  private static BigDecimal decimal(Object number) {
    return new BigDecimal(number.toString());
  }
}
