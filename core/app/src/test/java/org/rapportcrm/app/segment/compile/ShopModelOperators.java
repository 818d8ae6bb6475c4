package org.rapportcrm.app.segment.compile;

import static java.util.Locale.ROOT;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.rapportcrm.app.segment.rule.Rule;
import org.rapportcrm.app.segment.rule.Span;

/** What each operator means for the values of one person. */
final class ShopModelOperators {

  private static final Set<String> FOLDED =
      Set.of("contact.city", "contact.company", "purchases.description");

  private final Rule.Condition condition;
  private final List<?> given;

  ShopModelOperators(Rule.Condition condition) {
    this.condition = condition;
    this.given =
        condition.values().stream()
            .map(v -> FOLDED.contains(condition.field()) ? ShopModel.fold((String) v) : v)
            .map(v -> condition.field().contains("email") ? v.toString().toLowerCase(ROOT) : v)
            .toList();
  }

  boolean hold(List<?> values) {
    return switch (condition.operator()) {
      case IS_EMPTY -> values.isEmpty();
      case IS_NOT_EMPTY -> !values.isEmpty();
      case NE, NOT_IN -> values.stream().noneMatch(this::isGiven);
      case EQ, IN -> values.stream().anyMatch(this::isGiven);
      case IS -> values.contains(true) == given.get(0).equals(true);
      case CONTAINS -> values.stream().anyMatch(v -> ((String) v).contains(text()));
      case NOT_CONTAINS -> values.stream().noneMatch(v -> ((String) v).contains(text()));
      case STARTS_WITH -> values.stream().anyMatch(v -> ((String) v).startsWith(text()));
      case NOT_WITHIN_LAST -> values.stream().noneMatch(v -> isWithin(v, false));
      case WITHIN_LAST -> values.stream().anyMatch(v -> isWithin(v, false));
      case WITHIN_NEXT -> values.stream().anyMatch(v -> isWithin(v, true));
      case IS_TODAY -> values.stream().anyMatch(v -> isBirthday((Integer) v, ShopModel.today()));
      default -> values.stream().anyMatch(this::compares);
    };
  }

  private String text() {
    return (String) given.get(0);
  }

  private boolean isGiven(Object value) {
    return given.stream()
        .anyMatch(
            v ->
                v instanceof BigDecimal number
                    ? number.compareTo((BigDecimal) value) == 0
                    : v.equals(value));
  }

  private boolean compares(Object value) {
    if (value instanceof Instant at) {
      LocalDate day = at.atZone(ShopModel.ZONE).toLocalDate();
      LocalDate first = LocalDate.parse(text());
      return switch (condition.operator()) {
        case BEFORE -> day.isBefore(first);
        case AFTER -> day.isAfter(first);
        case ON -> day.equals(first);
        default -> !day.isBefore(first) && !day.isAfter(LocalDate.parse((String) given.get(1)));
      };
    }
    int compared = ((BigDecimal) value).compareTo((BigDecimal) given.get(0));
    return switch (condition.operator()) {
      case LT -> compared < 0;
      case LTE -> compared <= 0;
      case GT -> compared > 0;
      case GTE -> compared >= 0;
      default -> compared >= 0 && ((BigDecimal) value).compareTo((BigDecimal) given.get(1)) <= 0;
    };
  }

  private boolean isWithin(Object value, boolean next) {
    Span span = Span.read(text()).orElseThrow();
    if (value instanceof Instant at) {
      Instant from = next ? Shop.NOW : span.before(ShopModel.NOW).toInstant();
      Instant to = next ? span.after(ShopModel.NOW).toInstant() : Shop.NOW;
      return !at.isBefore(from) && !at.isAfter(to);
    }
    LocalDate first = next ? ShopModel.today() : span.before(ShopModel.NOW).toLocalDate();
    LocalDate last = next ? span.after(ShopModel.NOW).toLocalDate() : ShopModel.today();
    return first.datesUntil(last.plusDays(1)).anyMatch(day -> isBirthday((Integer) value, day));
  }

  private static boolean isBirthday(int birthday, LocalDate day) {
    boolean moved = birthday == 229 && !day.isLeapYear();
    return (moved ? 228 : birthday) == day.getMonthValue() * 100 + day.getDayOfMonth();
  }
}
