package org.rapportcrm.app.segment.rule;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Who belongs to a segment: conditions joined by all, any and not. */
public sealed interface Rule extends Serializable {

  /** The rule that every contact satisfies. */
  Rule EVERYONE = new All(List.of());

  /** Every rule holds; without rules it holds for every contact. */
  record All(List<Rule> rules) implements Rule {
    /** Keeps an immutable copy. */
    public All {
      rules = List.copyOf(rules);
    }
  }

  /** At least one rule holds; there is at least one. */
  record Any(List<Rule> rules) implements Rule {
    /** Keeps an immutable copy. */
    public Any {
      rules = List.copyOf(rules);
    }
  }

  /** The rule does not hold. */
  record Not(Rule rule) implements Rule {}

  /**
   * A field compared with a value.
   *
   * @param field the field's name, such as {@code purchases.count}; it need not exist
   * @param operator how it is compared
   * @param value a {@code String}, {@code BigDecimal}, {@code Boolean} or a list of these; {@code
   *     null} for operators that take none
   * @param within counts only what happened this long ago at the most, or {@code null}
   */
  record Condition(String field, Operator operator, Object value, Span within) implements Rule {
    /** Checks that field and operator are there and keeps an immutable copy of a list. */
    public Condition {
      Objects.requireNonNull(field, "field");
      Objects.requireNonNull(operator, "operator");
      value = value instanceof List<?> list ? List.copyOf(list) : value;
    }

    /** The value as a list: several, one or none. */
    public List<?> values() {
      if (value == null) {
        return List.of();
      }
      return value instanceof List<?> list ? list : List.of(value);
    }
  }

  /** All conditions in it, from the outside in and from first to last. */
  default Stream<Condition> conditions() {
    if (this instanceof All all) {
      return all.rules().stream().flatMap(Rule::conditions);
    }
    if (this instanceof Any any) {
      return any.rules().stream().flatMap(Rule::conditions);
    }
    if (this instanceof Not not) {
      return not.rule().conditions();
    }
    return Stream.of((Condition) this);
  }
}
