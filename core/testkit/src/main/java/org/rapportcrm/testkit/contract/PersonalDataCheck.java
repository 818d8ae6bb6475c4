package org.rapportcrm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rapportcrm.api.privacy.PersonalData;
import org.rapportcrm.testkit.TestBeans;
import org.rapportcrm.testkit.TestDatabase;

/**
 * Exports and erases a person. What the plugin keeps about people is written by the test's {@code
 * src/test/resources/personal-data.sql}: rows about the contact 1, who is erased, and perhaps about
 * the contact 2, who must not notice.
 */
final class PersonalDataCheck {

  private static final String FIXTURE = "personal-data.sql";
  private static final long PERSON = 1;
  private static final long OTHER = 2;

  private final PluginUnderTest subject;
  private final TestDatabase database;
  private final Schema schema;

  PersonalDataCheck(PluginUnderTest subject, TestDatabase database) {
    this.subject = subject;
    this.database = database;
    this.schema = new Schema(database);
  }

  /** No table holds a contact's id. */
  void keepsNothingAboutPeople() {
    assertThat(subject.plugin.personalData()).isEmpty();
    assertThat(schema.personColumns(subject.tablePrefix()))
        .as("columns with a contact's id, and nothing that exports and erases them")
        .isEmpty();
  }

  /** The export says something, and after the erasure no row names the person. */
  void exportsAndErases() {
    assertThat(subject.plugin.personalData()).as("personalData()").isPresent();
    TestBeans beans = TestBeans.of(subject.id(), database);
    assertThat(beans.contact("person@example.org")).isEqualTo(PERSON);
    assertThat(beans.contact("other@example.org")).isEqualTo(OTHER);
    Script.run(database.sql(), fixture());
    Set<String> columns = schema.personColumns(subject.tablePrefix());
    everyTableSaysSomething(columns);
    Map<String, Long> ofOther = counts(columns, OTHER);
    PersonalData bean = beans.get(subject.plugin.personalData().orElseThrow());

    assertThat(bean.export(PERSON)).as("export").isNotEmpty();
    bean.export(PERSON)
        .forEach((kind, rows) -> assertThat(rows).as(kind).isNotEmpty().doesNotContainNull());
    beans.transactions().run(() -> bean.erase(PERSON));

    assertThat(counts(columns, PERSON)).as("left after erasure").allSatisfy((c, n) -> zero(n));
    assertThat(counts(columns, OTHER)).as("rows about somebody else").isEqualTo(ofOther);
    beans.transactions().run(() -> bean.erase(PERSON));
  }

  private void everyTableSaysSomething(Set<String> columns) {
    Map<String, Long> byTable = new TreeMap<>();
    counts(columns, PERSON).forEach((c, n) -> byTable.merge(c.split("[.]")[0], n, Long::sum));
    assertThat(byTable)
        .as("rows about the contact 1 that " + FIXTURE + " writes, by table")
        .allSatisfy((table, rows) -> assertThat(rows).isPositive());
  }

  private Map<String, Long> counts(Set<String> columns, long contact) {
    Map<String, Long> counts = new TreeMap<>();
    columns.forEach(column -> counts.put(column, schema.rows(column, contact)));
    return counts;
  }

  private static void zero(long count) {
    assertThat(count).isZero();
  }

  private static Path fixture() {
    URL file = Thread.currentThread().getContextClassLoader().getResource(FIXTURE);
    assertThat(file)
        .as("src/test/resources/" + FIXTURE + ", which writes rows about the contact 1")
        .isNotNull();
    try {
      return Path.of(file.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
