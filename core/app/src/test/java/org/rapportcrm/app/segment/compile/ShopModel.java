package org.rapportcrm.app.segment.compile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.segment.rule.Rule;
import org.rapportcrm.app.segment.rule.Span;

/** Says who satisfies a rule by looking at each person, without any SQL. */
final class ShopModel {

  static final ZoneId ZONE = ZoneId.of("Asia/Tehran");
  static final ZonedDateTime NOW = Shop.NOW.atZone(ZONE);

  private ShopModel() {}

  static boolean holds(Rule rule, Shop.Person person) {
    if (rule instanceof Rule.All all) {
      return all.rules().stream().allMatch(part -> holds(part, person));
    }
    if (rule instanceof Rule.Any any) {
      return any.rules().stream().anyMatch(part -> holds(part, person));
    }
    if (rule instanceof Rule.Not not) {
      return !holds(not.rule(), person);
    }
    Rule.Condition condition = (Rule.Condition) rule;
    return new ShopModelOperators(condition).hold(values(condition, person));
  }

  /** The values of a field: none, one, or several of which one must satisfy the condition. */
  private static List<?> values(Rule.Condition condition, Shop.Person p) {
    Span within = condition.within();
    List<Shop.Event> bought = in(p.purchases().stream().filter(e -> !e.flag()), within);
    List<Shop.Event> zoo = in(p.zoo().stream(), within);
    List<Shop.Event> met = in(p.interactions().stream(), within);
    return switch (condition.field()) {
      case "contact.city" -> one(p.city() == null || p.city().isEmpty() ? null : fold(p.city()));
      case "contact.email" -> one(p.email());
      case "contact.emailDomain" ->
          one(p.email() == null ? null : p.email().substring(p.email().indexOf('@') + 1));
      case "contact.lifeStage" -> one(p.stage());
      case "contact.birthday" -> one(p.birthday());
      case "contact.birthMonth" ->
          one(p.birthday() == null ? null : BigDecimal.valueOf(p.birthday() / 100));
      case "contact.created" -> one(p.created());
      case "contact.company" -> one(p.company() == null ? null : fold(p.company()));
      case "tags" -> List.copyOf(p.tags());
      case "lists" ->
          p.lists().entrySet().stream()
              .filter(e -> isIn(e.getValue(), within))
              .map(e -> e.getKey())
              .toList();
      case "consent.marketing" -> one(p.consent());
      case "referrals.referred" -> one(isIn(p.referred(), within) ? true : null);
      case "purchases.count" -> one(BigDecimal.valueOf(bought.size()));
      case "purchases.sum" -> one(sum(bought));
      case "purchases.amount" -> all(bought, Shop.Event::number);
      case "purchases.average" ->
          one(
              bought.isEmpty()
                  ? null
                  : sum(bought).divide(BigDecimal.valueOf(bought.size()), 2, RoundingMode.HALF_UP));
      case "purchases.description" -> all(bought, e -> e.word() == null ? null : fold(e.word()));
      case "purchases.last" -> one(last(bought));
      case "interactions.count" -> one(BigDecimal.valueOf(met.size()));
      case "interactions.call.count" ->
          one(BigDecimal.valueOf(met.stream().filter(e -> "call".equals(e.word())).count()));
      case "interactions.helped" ->
          one(BigDecimal.valueOf(met.stream().filter(Shop.Event::flag).count()));
      case "interactions.kind" -> all(met, e -> e.word() == null ? "other" : e.word());
      case "interactions.last" -> one(last(met));
      case "zoo.points" -> one(sum(zoo));
      case "zoo.best" ->
          one(zoo.stream().map(Shop.Event::number).max(BigDecimal::compareTo).orElse(null));
      case "zoo.first" ->
          one(zoo.stream().map(Shop.Event::at).min(Instant::compareTo).orElse(null));
      case "zoo.tier" -> all(zoo, Shop.Event::word);
      case "zoo.flag" -> all(zoo, Shop.Event::flag);
      default -> throw new IllegalArgumentException(condition.field());
    };
  }

  private static List<Shop.Event> in(Stream<Shop.Event> events, Span within) {
    return events.filter(event -> isIn(event.at(), within)).toList();
  }

  private static boolean isIn(Instant at, Span within) {
    return at != null
        && (within == null
            || (!at.isBefore(within.before(NOW).toInstant()) && !at.isAfter(Shop.NOW)));
  }

  private static List<?> one(Object value) {
    return value == null ? List.of() : List.of(value);
  }

  private static List<Object> all(List<Shop.Event> events, Function<Shop.Event, Object> value) {
    return new ArrayList<>(events.stream().map(value).filter(Objects::nonNull).toList());
  }

  private static BigDecimal sum(List<Shop.Event> events) {
    return events.stream().map(Shop.Event::number).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Instant last(List<Shop.Event> events) {
    return events.stream().map(Shop.Event::at).max(Comparator.naturalOrder()).orElse(null);
  }

  static String fold(String text) {
    return Folding.fold(text);
  }

  static LocalDate today() {
    return NOW.toLocalDate();
  }
}
