package org.rapportcrm.app.segment.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.api.segment.SegmentCriterion.Choice;
import org.rapportcrm.api.segment.Segments.Compiled;
import org.rapportcrm.api.text.Words;
import org.rapportcrm.app.segment.criterion.CoreFields;
import org.rapportcrm.app.segment.criterion.Field;
import org.rapportcrm.app.segment.criterion.Reference;
import org.rapportcrm.app.segment.criterion.Vocabulary;
import org.rapportcrm.app.segment.rule.Operator;
import org.rapportcrm.app.segment.rule.Rule;
import org.rapportcrm.app.segment.rule.RuleReader;
import org.rapportcrm.app.text.BundleMessages;

class RuleCompilerTest {

  private static final ZonedDateTime NOW =
      ZonedDateTime.parse("2026-11-22T12:00+03:30[Asia/Tehran]");
  private static final Vocabulary FIELDS =
      new Vocabulary(
          CoreFields.all(
              List.of(), List.of(new Choice("marketing", "consent.marketing")), Optional.empty()));

  private final FakeReferences references =
      new FakeReferences().with(Reference.LIST, "Newsletter", 7).with(Reference.TAG, "vip", 50);

  @Test
  void aColumnOfTheContactIsComparedDirectly() {
    Compiled query = good("{'field':'purchases.count','op':'gte','value':2}");
    assertThat(query.sql())
        .isEqualTo(
            "select c.id from contact c where c.deleted_at is null and c.purchase_count >= ?");
    assertThat(query.parameters()).containsExactly(2L);
  }

  @Test
  void withinMakesACountASemiJoinOverThatTime() {
    Compiled query = good("{'field':'purchases.count','op':'gte','value':2,'within':'P90D'}");
    assertThat(query.sql())
        .endsWith(
            "c.id in (select contact_id from purchase where 1 = 1 and (refunded_at is null)"
                + " and at >= ? and at <= ? group by contact_id having count(*) >= ?)");
    assertThat(query.parameters())
        .containsExactly(
            Instant.parse("2026-08-24T08:30:00Z"), Instant.parse("2026-11-22T08:31:00Z"), 2L);
  }

  @Test
  void atLeastOneNeedsNoCounting() {
    assertThat(good("{'field':'purchases.count','op':'gt','value':0,'within':'P1Y'}").sql())
        .doesNotContain("having");
  }

  @Test
  void fewerThanOneFindsContactsWithoutRowsToo() {
    assertThat(good("{'field':'purchases.count','op':'lt','value':1,'within':'P1Y'}").sql())
        .contains("not exists (select 1 from purchase where contact_id = c.id");
    assertThat(good("{'field':'purchases.count','op':'lt','value':3,'within':'P1Y'}").sql())
        .contains("(select c.id from contact c except select contact_id from purchase")
        .contains("having not (count(*) < ?)");
  }

  @Test
  void notMovesDownToTheConditionsAndFindsContactsWithoutAValue() {
    Compiled query =
        good(
            "{'not':{'all':[{'field':'contact.birthMonth','op':'eq','value':3},"
                + "{'field':'tags','op':'in','value':['vip']}]}}");
    assertThat(query.sql())
        .contains("(c.birth_month is null or not (c.birth_month = ?))")
        .contains("not exists (select 1 from contact_tag where contact_id = c.id and tag_id = ?)");
  }

  @Test
  void partsUnderAnyAreUnitedRatherThanJoinedByOr() {
    Compiled query =
        good(
            "{'any':[{'field':'tags','op':'in','value':['vip']},"
                + "{'field':'purchases.sum','op':'gt','value':9.5},"
                + "{'field':'lists','op':'in','value':['Newsletter']}]}");
    assertThat(query.sql())
        .contains("c.id in (select")
        .contains(" union all ")
        .doesNotContain(" or ");
  }

  @Test
  void anotherSegmentStandsInPlaceOfItsName() {
    references.with(5, "Buyers", rule("{'field':'purchases.count','op':'gt','value':0}"));
    assertThat(good("{'field':'segment','op':'notIn','value':['Buyers']}").sql())
        .contains("(c.purchase_count is null or not (c.purchase_count > ?))");
  }

  @Test
  void aSegmentThatContainsItselfIsToldByItsWay() {
    references.with(5, "A", rule("{'field':'segment','op':'in','value':['B']}"));
    references.with(6, "B", rule("{'not':{'field':'segment','op':'in','value':['A']}}"));
    RuleCompiler.Result result = compiler().compile(references.segment("A").orElseThrow());
    assertThat(result.problems())
        .extracting(problem -> inEnglish(problem.message()))
        .containsExactly("The segment would contain itself: A → B → A.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'field':'purchases.cuont','op':'gt','value':1} | rule.field | Did you mean purchases.count?",
        "{'field':'loyalty.points','op':'gt','value':1} | rule.field | Activate the plugin loyalty, or take the condition out.",
        "{'field':'purchases.colour','op':'gt','value':1} | rule.field | Choose a field that exists, or take the condition out.",
        "{'field':'contact.city','op':'gt','value':1} | rule.op | Use one of eq, ne, contains",
        "{'field':'contact.city','op':'eq','value':1} | rule.value | Write it between quotation marks.",
        "{'field':'contact.city','op':'eq','value':' '} | rule.value | Write a text, or ask with “isEmpty”.",
        "{'field':'contact.city','op':'eq'} | rule.value | Give one value.",
        "{'field':'contact.city','op':'isEmpty','value':'x'} | rule.value | Leave the value out.",
        "{'field':'contact.city','op':'eq','value':'x','within':'P1D'} | rule.within | Leave “within” out",
        "{'field':'contact.phone','op':'contains','value':'abc'} | rule.value | Write digits.",
        "{'field':'contact.lifeStage','op':'eq','value':'custmer'} | rule.value | Did you mean customer?",
        "{'field':'purchases.sum','op':'between','value':[5]} | rule.value | Write them as [from, to].",
        "{'field':'purchases.sum','op':'between','value':[5,1]} | rule.value | Swap them.",
        "{'field':'purchases.sum','op':'gt','value':'5'} | rule.value | Write a number without",
        "{'field':'purchases.last','op':'before','value':'2026-02-30'} | rule.value | Write it like 2026-01-31",
        "{'field':'purchases.last','op':'withinLast','value':'90'} | rule.value | Write it like P90D",
        "{'field':'consent.marketing','op':'is','value':'yes'} | rule.value | Write true or false",
        "{'field':'lists','op':'in','value':['Newsleter']} | rule.value | Did you mean Newsletter?",
        "{'field':'tags','op':'eq','value':''} | rule.value | Write a text, or ask with “isEmpty”.",
        "{'field':'segment','op':'in','value':['Gone']} | rule.value | Choose one that exists"
      })
  void whatDoesNotFitIsNamedWithItsRemedy(String json, String path, String remedy) {
    RuleCompiler.Result result = compiler().compile(rule(json));
    assertThat(result.query()).isNull();
    assertThat(result.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.path()).isEqualTo(path))
        .satisfies(problem -> assertThat(inEnglish(problem.remedy())).startsWith(remedy));
  }

  @Test
  void daysAreThoseOfTheSitesZone() {
    assertThat(good("{'field':'contact.created','op':'on','value':'2026-01-01'}").parameters())
        .containsExactly(
            Instant.parse("2025-12-31T20:30:00Z"), Instant.parse("2026-01-01T20:30:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; drop table contact; --",
        "' or 1 = 1 --",
        "\\'; select pg_sleep(9)",
        "%' or '%' = '",
        "\u02bc or 1=1",
        "${jndi:x}",
        "?",
        "/* x */"
      })
  void whatWasTypedIsNeverPartOfTheSql(String typed) {
    for (Field field : FIELDS.all()) {
      for (Operator operator : field.kind().operators()) {
        Object value = operator.takes() == Operator.Takes.MANY ? List.of(typed) : typed;
        Rule rule = new Rule.Condition(field.name(), operator, value, null);
        Compiled query = compiler().compile(rule).query();
        if (query != null) {
          assertThat(query.sql()).isEqualTo(sqlFor("harmless 1", field, operator));
          assertThat(query.sql().chars().filter(c -> c == '?').count())
              .isEqualTo(query.parameters().size());
        }
      }
    }
  }

  private static String inEnglish(Words words) {
    return words.text(new BundleMessages(), Locale.ENGLISH);
  }

  private String sqlFor(String typed, Field field, Operator operator) {
    Object value = operator.takes() == Operator.Takes.MANY ? List.of(typed) : typed;
    return compiler()
        .compile(new Rule.Condition(field.name(), operator, value, null))
        .query()
        .sql();
  }

  private Compiled good(String json) {
    RuleCompiler.Result result = compiler().compile(rule(json));
    assertThat(result.problems()).isEmpty();
    return result.query();
  }

  private RuleCompiler compiler() {
    return new RuleCompiler(FIELDS, references, NOW);
  }

  private static Rule rule(String json) {
    return RuleReader.read(json.replace('\'', '"'));
  }
}
