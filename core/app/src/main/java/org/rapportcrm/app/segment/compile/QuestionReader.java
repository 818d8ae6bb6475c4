package org.rapportcrm.app.segment.compile;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.rapportcrm.app.segment.criterion.Field;
import org.rapportcrm.app.segment.criterion.Kind;
import org.rapportcrm.app.segment.rule.Operator;
import org.rapportcrm.app.segment.rule.Rule;
import org.rapportcrm.app.segment.rule.Span;

/** Makes a question of a condition's operator and value, checked against the field. */
final class QuestionReader {

  private final ValueReader values;
  private final ZonedDateTime now;
  private final Problems problems;

  QuestionReader(References references, ZonedDateTime now, Problems problems) {
    this.values = new ValueReader(references, now.getZone(), problems);
    this.now = now;
    this.problems = problems;
  }

  /** The question, or {@code null} after something wrong was found. */
  Question read(Rule.Condition condition, Field field, String path) {
    int before = problems.count();
    checkOperator(condition, field, path);
    checkWithin(condition, field, path);
    if (problems.count() > before) {
      return null;
    }
    Question question = question(condition, field, path + ".value");
    if (problems.count() > before) {
      return null;
    }
    return field.kind() == Kind.DAY ? question.inDays(now.getZone()) : question;
  }

  private void checkOperator(Rule.Condition condition, Field field, String path) {
    if (!field.kind().operators().contains(condition.operator())) {
      problems.add(
          path + ".op",
          "operator.unfit",
          field.name(),
          condition.operator().word(),
          field.kind().operators().stream().map(Operator::word).collect(Collectors.joining(", ")));
    }
  }

  private void checkWithin(Rule.Condition condition, Field field, String path) {
    if (condition.within() != null && !field.knowsTime()) {
      problems.add(path + ".within", "timeless", field.name());
    }
  }

  private Question question(Rule.Condition condition, Field field, String path) {
    Operator operator = condition.operator();
    List<?> given = condition.values();
    return switch (operator.takes()) {
      case NOTHING -> nothing(operator, field, given, path);
      case SPAN -> span(operator, field, values.span(given, path));
      case TWO -> between(field, given, path);
      case MANY -> {
        Shape shape = new Shape.OneOf(values.all(field, given, path));
        yield operator == Operator.NOT_IN ? Question.not(shape) : Question.that(shape);
      }
      case ONE -> one(operator, field, values.only(given, path), path);
    };
  }

  private Question nothing(Operator operator, Field field, List<?> given, String path) {
    if (!given.isEmpty()) {
      problems.add(path, "no-value", operator.word());
    }
    Shape present = new Shape.Present(field.kind() == Kind.TEXT);
    return switch (operator) {
      case IS_TODAY -> Question.that(BirthdayStretches.next(now.toLocalDate(), now.toLocalDate()));
      case IS_EMPTY -> Question.not(present);
      default -> Question.that(present);
    };
  }

  private Question span(Operator operator, Field field, Span span) {
    if (span == null) {
      return null;
    }
    ZonedDateTime from = operator == Operator.WITHIN_NEXT ? now : span.before(now);
    ZonedDateTime to = operator == Operator.WITHIN_NEXT ? span.after(now) : now;
    Shape shape =
        field.kind() == Kind.BIRTHDAY
            ? BirthdayStretches.next(from.toLocalDate(), to.toLocalDate())
            : new Shape.Range(from.toInstant(), true, end(field, to), true);
    return operator == Operator.NOT_WITHIN_LAST ? Question.not(shape) : Question.that(shape);
  }

  /** Of a day the present one is the last: the minute that is taken for now may reach the next. */
  private static Instant end(Field field, ZonedDateTime to) {
    return field.kind() == Kind.DAY ? to.toInstant() : LeafWriter.endOf(to);
  }

  private Question between(Field field, List<?> given, String path) {
    if (given.size() != 2) {
      problems.add(path, "two-values");
      return null;
    }
    if (field.kind() == Kind.DATE || field.kind() == Kind.DAY) {
      Day from = values.day(given.get(0), path + "[0]");
      Day to = values.day(given.get(1), path + "[1]");
      if (from == null || to == null) {
        return null;
      }
      values.checkOrder(from.start(), to.start(), path);
      return Question.that(new Shape.Range(from.start(), true, to.end(), to.exact()));
    }
    Object from = values.number(given.get(0), path + "[0]");
    Object to = values.number(given.get(1), path + "[1]");
    values.checkOrder(from, to, path);
    return Question.that(new Shape.Range(from, true, to, true));
  }

  private Question one(Operator operator, Field field, Object given, String path) {
    if (given == null) {
      return null;
    }
    return switch (operator) {
      case EQ -> Question.that(new Shape.OneOf(values.all(field, List.of(given), path)));
      case NE -> Question.not(new Shape.OneOf(values.all(field, List.of(given), path)));
      case CONTAINS -> Question.that(like(field, "%", given, path));
      case NOT_CONTAINS -> Question.not(like(field, "%", given, path));
      case STARTS_WITH -> Question.that(like(field, "", given, path));
      case LT -> Question.that(new Shape.Range(null, false, values.number(given, path), false));
      case LTE -> Question.that(new Shape.Range(null, false, values.number(given, path), true));
      case GT -> Question.that(new Shape.Range(values.number(given, path), false, null, false));
      case GTE -> Question.that(new Shape.Range(values.number(given, path), true, null, false));
      case IS -> yesNo(given, path);
      default -> day(operator, values.day(given, path));
    };
  }

  private Shape like(Field field, String before, Object given, String path) {
    String typed = values.typed(field, given, path);
    return new Shape.Like(before + typed.replaceAll("([!%_])", "!$1") + "%");
  }

  private Question yesNo(Object given, String path) {
    if (!(given instanceof Boolean yes)) {
      problems.add(path, "yes-no");
      return null;
    }
    Shape isTrue = new Shape.OneOf(List.of(true));
    return yes ? Question.that(isTrue) : Question.not(isTrue);
  }

  private static Question day(Operator operator, Day day) {
    if (day == null) {
      return null;
    }
    return switch (operator) {
      case BEFORE -> Question.that(new Shape.Range(null, false, day.start(), false));
      case AFTER -> Question.that(new Shape.Range(day.end(), !day.exact(), null, false));
      default -> Question.that(new Shape.Range(day.start(), true, day.end(), day.exact()));
    };
  }
}
