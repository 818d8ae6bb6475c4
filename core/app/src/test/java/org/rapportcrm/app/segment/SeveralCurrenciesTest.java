package org.rapportcrm.app.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapportcrm.app.segment.SegmentsUnderTest.rule;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.app.purchase.PurchaseSummary;
import org.rapportcrm.testkit.TestDatabase;

/** Amounts in rules where purchases are in one currency, and where they are in several. */
@ParameterizedClass
@EnumSource
class SeveralCurrenciesTest {

  @Parameter TestDatabase.Kind kind;
  TestDatabase database;
  SegmentsUnderTest test;
  long sara;

  @BeforeEach
  void open() {
    database = TestDatabase.of(kind, "core");
    test = new SegmentsUnderTest(database.sql());
    test.settings.put("core", "currency", "EUR");
    sara = test.contact("Shiraz");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void inOneCurrencyTheContactsOwnRowAnswersWhicheverCurrencyItIs() {
    bought(sara, 100, "IRR");
    assertThat(sql("sum")).contains("c.purchase_sum").doesNotContain("from purchase");
    assertThat(found("sum", 100)).containsExactly(sara);
    assertThat(found("average", 100)).containsExactly(sara);
  }

  @Test
  void inSeveralOnlyPurchasesInTheInstallationsOwnCount() {
    long ali = test.contact("Yazd");
    bought(sara, 100, "EUR");
    bought(sara, 50, "EUR");
    bought(sara, 900, "USD");
    bought(ali, 500, "USD");
    assertThat(found("sum", 150)).containsExactly(sara);
    assertThat(found("sum", 151)).isEmpty();
    assertThat(found("average", 75)).containsExactly(sara);
    assertThat(found("average", 76)).isEmpty();
    assertThat(found("amount", 100)).containsExactly(sara);
    assertThat(found("amount", 101)).isEmpty();
    assertThat(ids("{'field':'purchases.sum','op':'eq','value':0}")).containsExactly(ali);
    assertThat(ids("{'field':'purchases.sum','op':'gte','value':151,'within':'P90D'}")).isEmpty();
    assertThat(ids("{'field':'purchases.average','op':'isEmpty'}")).containsExactly(ali);
    assertThat(ids("{'field':'purchases.count','op':'gte','value':3}")).containsExactly(sara);
  }

  @Test
  void aSettingThatIsNoCurrencyNeverBecomesPartOfTheQuery() {
    test.settings.put("core", "currency", "' or '1'='1");
    bought(sara, 100, "EUR");
    bought(sara, 100, "USD");
    assertThat(sql("sum")).doesNotContain("'1'");
    assertThat(found("sum", 1)).isEmpty();
    assertThat(found("average", 1)).isEmpty();
  }

  private String sql(String field) {
    return test.compiler.compile(rule(least(field, 1))).sql();
  }

  private List<Long> found(String field, int least) {
    return ids(least(field, least));
  }

  private List<Long> ids(String json) {
    return test.members.ids(test.compiler.compile(rule(json)), 0, 10);
  }

  private static String least(String field, int value) {
    return "{'field':'purchases." + field + "','op':'gte','value':" + value + "}";
  }

  private void bought(long contact, int amount, String currency) {
    test.sql.update(
        "insert into purchase (contact_id, external_id, at, amount, currency, created_at)"
            + " values (?, ?, ?, ?, ?, current_timestamp)",
        contact,
        contact + "-" + currency + "-" + amount,
        SegmentsUnderTest.NOW.minusSeconds(60),
        amount,
        currency);
    new PurchaseSummary(test.sql).refresh(List.of(contact));
  }
}
