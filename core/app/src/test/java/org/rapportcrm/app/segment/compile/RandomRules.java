package org.rapportcrm.app.segment.compile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.rapportcrm.app.segment.criterion.Field;
import org.rapportcrm.app.segment.criterion.Kind;
import org.rapportcrm.app.segment.rule.Operator;
import org.rapportcrm.app.segment.rule.Rule;
import org.rapportcrm.app.segment.rule.Span;

/** Rules over the fields that {@link ShopModel} knows, the same for the same seed. */
final class RandomRules {

  private final Random random;
  private final List<Field> fields;

  RandomRules(long seed, List<Field> fields) {
    this.random = new Random(seed);
    this.fields = fields;
  }

  Rule next(int depth) {
    int choice = depth == 0 ? 9 : random.nextInt(8);
    if (choice > 3) {
      return condition();
    }
    if (choice == 3) {
      return new Rule.Not(next(depth - 1));
    }
    List<Rule> parts = Stream.generate(() -> next(depth - 1)).limit(1 + random.nextInt(3)).toList();
    return choice == 0 ? new Rule.Any(parts) : new Rule.All(parts);
  }

  private Rule condition() {
    Field field = pick(fields);
    Operator operator = pick(field.kind().operators());
    boolean within = field.knowsTime() && random.nextBoolean();
    return new Rule.Condition(
        field.name(), operator, value(field, operator), within ? pick(spans()) : null);
  }

  private Object value(Field field, Operator operator) {
    return switch (operator.takes()) {
      case NOTHING -> null;
      case ONE -> one(field);
      case SPAN -> pick(spans()).toString();
      case MANY -> Stream.generate(() -> one(field)).limit(1 + random.nextInt(3)).toList();
      case TWO -> {
        Object a = one(field);
        Object b = one(field);
        yield compare(a, b) <= 0 ? List.of(a, b) : List.of(b, a);
      }
    };
  }

  private static int compare(Object a, Object b) {
    return a instanceof BigDecimal number
        ? number.compareTo((BigDecimal) b)
        : ((String) a).compareTo((String) b);
  }

  private Object one(Field field) {
    if (field.kind() == Kind.YES_NO) {
      return random.nextBoolean();
    }
    if (field.kind() == Kind.DATE) {
      LocalDate day = ShopModel.today().minusDays(random.nextInt(200));
      return day.toString();
    }
    if (field.kind() == Kind.NUMBER || field.kind() == Kind.TOTAL) {
      return random.nextBoolean()
          ? BigDecimal.valueOf(random.nextInt(5))
          : BigDecimal.valueOf(random.nextInt(60), 1);
    }
    return pick(words(field.name()));
  }

  private static List<String> words(String field) {
    return switch (field) {
      case "contact.city" ->
          List.of("tehran", "شيراز", "شیر", "KÖLN", "100%", "%", "a_b!", "_", "new");
      case "contact.email" -> List.of("P1001@Example.com", "p10", "b.org");
      case "contact.emailDomain" -> List.of("example.com", "b.org", "B");
      case "contact.company" -> List.of("acme", "شركت", "ol ag", "Ö");
      case "contact.lifeStage" -> Shop.STAGES;
      case "interactions.kind" -> Shop.KINDS;
      case "purchases.description" -> List.of("shoes", "bucher", "Büch");
      case "tags" -> Shop.TAGS;
      case "zoo.tier" -> Shop.TIERS;
      default -> List.of("Newsletter");
    };
  }

  private static List<Span> spans() {
    return Stream.of("P7D", "P1M", "P90D", "P1Y", "PT36H").map(s -> Span.read(s).get()).toList();
  }

  private <T> T pick(List<T> options) {
    return options.get(random.nextInt(options.size()));
  }
}
