package org.rapportcrm.app.segment.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.FieldType;
import org.rapportcrm.app.field.FieldWorkshop;
import org.rapportcrm.app.segment.criterion.CustomCriteria;
import org.rapportcrm.app.segment.criterion.Field;
import org.rapportcrm.app.segment.criterion.Vocabulary;
import org.rapportcrm.app.segment.rule.Operator;
import org.rapportcrm.app.segment.rule.RuleReader;
import org.rapportcrm.testkit.TestDatabase;

/** Custom fields in rules: each operator that fits, on both databases. */
@ParameterizedClass
@EnumSource
class CustomFieldRulesTest {

  private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-05-17T23:59:30+02:00");

  @Parameter TestDatabase.Kind kind;
  FieldWorkshop work;
  long sara;
  long none;

  @BeforeEach
  void open() {
    work = new FieldWorkshop(kind);
    for (FieldType type : FieldType.values()) {
      work.add(type.word().toLowerCase(Locale.ROOT), type);
    }
    long friend = work.shop.contact("firstName", "Ali", "lastName", "Rezaei");
    long company = work.shop.in(() -> work.shop.companies.named("Golestan Books"));
    sara = work.shop.contact("firstName", "Sara");
    none = work.shop.contact("firstName", "None");
    work.set(
        sara,
        Map.of(
            "text", "چای سبز",
            "number", "12.5",
            "money", "1200 EUR",
            "date", "2026-05-17",
            "choice", "gold",
            "choices", List.of("gold", "silver"),
            "yesno", "yes",
            "link", "https://example.com",
            "contact", friend,
            "company", company));
  }

  @AfterEach
  void close() {
    work.close();
  }

  @Test
  void eachFieldAnswersEachOfItsOperators() {
    for (Field field : fields().all()) {
      for (Operator operator : field.kind().operators()) {
        String rule = rule(field.name(), operator.word(), value(field, operator));
        assertThat(run(rule)).as(rule).doesNotContain(-1L);
      }
    }
  }

  @Test
  void whoHasTheValueIsFoundAndWhoHasNoneIsNot() {
    found("text", "eq", "\"چاي سبز\"");
    found("text", "contains", "\"سبز\"");
    found("text", "startsWith", "\"چای\"");
    found("number", "between", "[12, 13]");
    found("money", "gte", "1200");
    found("choice", "in", "[\"gold\"]");
    found("choices", "eq", "\"silver\"");
    found("yesno", "is", "true");
    found("link", "contains", "\"example\"");
    found("contact", "contains", "\"rezaei\"");
    found("company", "startsWith", "\"golestan\"");
    for (FieldType type : FieldType.values()) {
      found(type.word().toLowerCase(Locale.ROOT), "isNotEmpty", null);
    }
  }

  @Test
  void negativeOperatorsHoldForThoseWithoutAValueToo() {
    assertThat(run(rule("custom.choice", "ne", "\"gold\""))).contains(none).doesNotContain(sara);
    assertThat(run(rule("custom.number", "isEmpty", null))).contains(none).doesNotContain(sara);
    assertThat(run(rule("custom.yesno", "is", "false"))).contains(none).doesNotContain(sara);
  }

  @Test
  void aDayIsTheSameDayInEachTimeZone() {
    found("date", "on", "\"2026-05-17\"");
    found("date", "before", "\"2026-05-18\"");
    found("date", "after", "\"2026-05-16\"");
    found("date", "between", "[\"2026-05-17\", \"2026-05-17\"]");
    found("date", "withinLast", "\"P1D\"");
    found("date", "withinNext", "\"P1D\"");
    assertThat(run(rule("custom.date", "before", "\"2026-05-17\""))).isEmpty();
    assertThat(run(rule("custom.date", "after", "\"2026-05-17\""))).isEmpty();
  }

  private void found(String key, String operator, String value) {
    if (key.equals("yesno") && operator.equals("isNotEmpty")) {
      return;
    }
    String rule = rule("custom." + key, operator, value);
    assertThat(run(rule)).as(rule).containsExactly(sara);
  }

  private List<Long> run(String json) {
    RuleCompiler.Result result =
        new RuleCompiler(fields(), new FakeReferences(), NOW).compile(RuleReader.read(json));
    assertThat(result.problems()).as(json).isEmpty();
    return work.shop.sql.list(
        result.query().sql(), row -> row.getLong(1), result.query().parameters().toArray());
  }

  private Vocabulary fields() {
    return new Vocabulary(CustomCriteria.of(work.fields.all(Carrier.CONTACT), Locale.ENGLISH));
  }

  private static String rule(String field, String operator, String value) {
    String rest = value == null ? "" : ",\"value\":" + value;
    return "{\"field\":\"" + field + "\",\"op\":\"" + operator + "\"" + rest + "}";
  }

  private static String value(Field field, Operator operator) {
    String one =
        switch (field.kind()) {
          case NUMBER -> "12.5";
          case DAY -> "\"2026-05-17\"";
          case YES_NO -> "true";
          case CHOICE -> "\"gold\"";
          default -> "\"a\"";
        };
    return switch (operator.takes()) {
      case NOTHING -> null;
      case SPAN -> "\"P7D\"";
      case TWO -> "[" + one + "," + one + "]";
      case MANY -> "[" + one + "]";
      case ONE -> one;
    };
  }
}
