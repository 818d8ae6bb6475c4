package org.rapportcrm.app.segment.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.contact.TimelineKind;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.segment.SegmentCriterion;
import org.rapportcrm.api.segment.SegmentCriterion.Choice;
import org.rapportcrm.api.segment.SegmentCriterion.Measure;
import org.rapportcrm.api.segment.SegmentCriterion.Type;
import org.rapportcrm.app.segment.criterion.CoreFields;
import org.rapportcrm.app.segment.criterion.Field;
import org.rapportcrm.app.segment.criterion.Vocabulary;
import org.rapportcrm.app.segment.rule.Rule;
import org.rapportcrm.app.segment.rule.RuleWriter;
import org.rapportcrm.testkit.TestDatabase;

/** The compiler and a plain model agree on random rules over random contacts. */
class CompilerAgainstModelTest {

  private static final int RULES = 600;
  private static final Set<String> KNOWN =
      Set.of(
          ("contact.city contact.email contact.emailDomain contact.lifeStage contact.birthday"
                  + " contact.birthMonth contact.created contact.company tags lists"
                  + " consent.marketing referrals.referred purchases.count purchases.sum"
                  + " purchases.amount purchases.average purchases.description purchases.last"
                  + " interactions.count interactions.call.count interactions.helped"
                  + " interactions.kind interactions.last zoo.points zoo.best zoo.first zoo.tier"
                  + " zoo.flag")
              .split(" "));

  @ParameterizedTest
  @EnumSource
  void theQueryFindsExactlyWhomTheModelFinds(TestDatabase.Kind kind) {
    List<Field> fields = fields();
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Sql sql = database.sql();
      List<Shop.Person> people = new Shop(42).people(150);
      References references = new ShopTables(sql).fill(people);
      RuleCompiler compiler = new RuleCompiler(new Vocabulary(fields), references, ShopModel.NOW);
      RandomRules rules = new RandomRules(7, fields);
      for (int i = 0; i < RULES; i++) {
        Rule rule = rules.next(i % 4);
        RuleCompiler.Result result = compiler.compile(rule);
        assertThat(result.problems()).as("%s", RuleWriter.write(rule)).isEmpty();
        Set<Long> found =
            new TreeSet<>(
                sql.list(
                    result.query().sql(),
                    row -> row.getLong(1),
                    result.query().parameters().toArray()));
        assertThat(found)
            .as("%s%n%s", RuleWriter.write(rule), result.query())
            .isEqualTo(expected(rule, people));
      }
    }
  }

  private static Set<Long> expected(Rule rule, List<Shop.Person> people) {
    return people.stream()
        .filter(person -> !person.deleted() && ShopModel.holds(rule, person))
        .map(Shop.Person::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Field> fields() {
    List<TimelineKind> kinds =
        Shop.KINDS.stream().map(word -> new TimelineKind(word, word, "x", false)).toList();
    List<Field> fields =
        new ArrayList<>(
            CoreFields.all(kinds, List.of(new Choice("marketing", "marketing")), Optional.empty()));
    fields.add(zoo("points", Type.NUMBER, Measure.SUM, "points"));
    fields.add(zoo("best", Type.NUMBER, Measure.MAX, "points"));
    fields.add(zoo("first", Type.DATE, Measure.MIN, "at"));
    fields.add(zoo("tier", Type.CHOICE, Measure.ANY, "tier"));
    fields.add(zoo("flag", Type.YES_NO, Measure.ANY, "flag"));
    fields.removeIf(field -> !KNOWN.contains(field.name()));
    assertThat(fields).hasSameSizeAs(KNOWN);
    return fields;
  }

  private static Field zoo(String name, Type type, Measure measure, String column) {
    return Field.of(
        new SegmentCriterion(
            "zoo." + name,
            name,
            type,
            measure,
            "zoo_entry",
            "contact_id",
            column,
            "at",
            null,
            null));
  }
}
