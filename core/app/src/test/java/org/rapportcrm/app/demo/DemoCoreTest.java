package org.rapportcrm.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.purchase.PurchaseSummary;
import org.rapportcrm.app.segment.rule.RuleReader;
import org.rapportcrm.testkit.TestDatabase;

class DemoCoreTest {

  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  @ParameterizedTest
  @EnumSource
  void theShopIsLivelyAndTheSameAtEveryRun(TestDatabase.Kind kind) {
    Map<String, Long> shop = figures(kind);
    assertThat(shop.get("contacts")).isEqualTo(3000);
    assertThat(shop.get("purchases")).isBetween(3_500L, 15_000L);
    assertThat(shop.get("helped")).isBetween(400L, 1_200L);
    assertThat(shop.get("returned") * 100 / shop.get("helped"))
        .as("percent of the helped who came back")
        .isBetween(22L, 38L);
    assertThat(shop.get("credited")).isGreaterThan(100);
    assertThat(shop.get("languages")).isEqualTo(3);
    assertThat(shop.get("owned")).isGreaterThan(500);
    assertThat(shop.get("employed")).isGreaterThan(300);
    assertThat(shop.get("stages of life")).isEqualTo(6);
    assertThat(shop.get("stages of deals")).isEqualTo(11);
    assertThat(shop.get("kinds")).isGreaterThanOrEqualTo(5);
    assertThat(shop.get("late")).isGreaterThan(2);
    assertThat(shop.get("today")).isGreaterThan(2);
    assertThat(shop.get("to come")).isGreaterThan(10);
    assertThat(shop.get("tags in use")).isEqualTo(5);
    assertThat(shop.get("lists in use")).isEqualTo(3);
    assertThat(shop.get("vips")).isGreaterThan(30);
    assertThat(figures(kind)).isEqualTo(shop);
  }

  @ParameterizedTest
  @EnumSource
  void nobodyOfTheStaffCanSignInAndEverySegmentCanBeRead(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Sql sql = filled(database);
      assertThat(sql.number("select count(*) from app_user")).isEqualTo(5);
      assertThat(sql.number("select count(*) from app_user where password_hash is not null"))
          .isZero();
      assertThat(sql.list("select rule from segment", row -> row.getString(1)))
          .hasSize(6)
          .allSatisfy(rule -> assertThat(RuleReader.read(rule)).isNotNull());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aShopThatNobodySetUpYetWaitsForItsFirstAdministrator(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Sql sql = filled(database);
      String nobodys = "select count(*) from task where assignee_id is null";
      long waiting = sql.number(nobodys);
      assertThat(waiting).isPositive();
      DemoWork.handOverToTheFirst(sql);
      assertThat(sql.number(nobodys)).isEqualTo(waiting);
      long first = sql.number("select min(id) from app_user");
      sql.update("update app_user set password_hash = 'x' where id = ?", first);
      DemoWork.handOverToTheFirst(sql);
      assertThat(sql.number(nobodys)).isZero();
    }
  }

  private static Sql filled(TestDatabase database) {
    Sql sql = database.sql();
    new DemoCore(sql, new Random(20_240_607), NOW).fill(new PurchaseSummary(sql));
    return sql;
  }

  private static Map<String, Long> figures(TestDatabase.Kind kind) {
    Map<String, String> questions = new LinkedHashMap<>();
    String helped =
        "select count(*) from contact c where exists (select 1 from interaction i"
            + " where i.contact_id = c.id and i.helped = true and i.at > ?)";
    questions.put("contacts", "select count(*) from contact");
    questions.put("owned", "select count(*) from contact where owner_id is not null");
    questions.put("employed", "select count(*) from contact where company_id is not null");
    questions.put("purchases", "select count(*) from purchase");
    questions.put("spent", "select sum(purchase_sum) * 100 from contact");
    questions.put("credited", "select count(*) from referral where credited_at is not null");
    questions.put("languages", "select count(distinct language) from contact");
    questions.put("stages of life", "select count(distinct life_stage) from contact");
    questions.put("stages of deals", "select count(distinct stage_id) from deal");
    questions.put("kinds", "select count(distinct kind) from interaction");
    String open = "select count(*) from task where done_at is null and due ";
    questions.put("late", open + "< date '2026-11-22'");
    questions.put("today", open + "= date '2026-11-22'");
    questions.put("to come", open + "> date '2026-11-22'");
    questions.put("tags in use", "select count(distinct tag_id) from contact_tag");
    questions.put("lists in use", "select count(distinct list_id) from contact_list_member");
    questions.put("vips", "select count(*) from contact where life_stage = 'vip'");
    Instant yearAgo = NOW.minusSeconds(365L * 86_400);
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Sql sql = filled(database);
      Map<String, Long> figures = new LinkedHashMap<>();
      questions.forEach((name, question) -> figures.put(name, sql.number(question)));
      figures.put("helped", sql.number(helped + " and first_purchase is not null", yearAgo));
      figures.put(
          "returned",
          sql.number(
              helped + " and last_purchase > ? and last_purchase > first_purchase",
              yearAgo,
              yearAgo));
      return figures;
    }
  }
}
