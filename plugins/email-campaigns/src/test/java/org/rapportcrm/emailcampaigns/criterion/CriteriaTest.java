package org.rapportcrm.emailcampaigns.criterion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.segment.compile.References;
import org.rapportcrm.app.segment.compile.RuleCompiler;
import org.rapportcrm.app.segment.criterion.Field;
import org.rapportcrm.app.segment.criterion.Vocabulary;
import org.rapportcrm.app.segment.rule.RuleReader;
import org.rapportcrm.testkit.TestDatabase;

/** What segments ask about campaigns, through the core's own compiler, on both databases. */
class CriteriaTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant LATELY = NOW.minus(Duration.ofDays(10));
  private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(200));

  private static final long READER = 1;
  private static final long MACHINE = 2;
  private static final long OLD_READER = 3;
  private static final long WITHOUT_CONSENT = 4;
  private static final long STRANGER = 5;

  @ParameterizedTest
  @EnumSource
  void aPersonIsFoundByWhatTheyReceivedOpenedAndClicked(TestDatabase.Kind kind) {
    try (TestDatabase database = filled(kind)) {
      Sql sql = database.sql();
      assertThat(members(sql, count("received", "gte", 1)))
          .containsExactly(READER, MACHINE, OLD_READER);
      assertThat(members(sql, count("opened", "gte", 1))).containsExactly(READER, OLD_READER);
      assertThat(members(sql, count("clicked", "gte", 1))).containsExactly(READER);
      assertThat(members(sql, count("received", "eq", 2))).containsExactly(READER);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatMachinesOpenedAndClickedCountsForNobody(TestDatabase.Kind kind) {
    try (TestDatabase database = filled(kind)) {
      assertThat(members(database.sql(), count("opened", "lt", 1)))
          .containsExactly(MACHINE, WITHOUT_CONSENT, STRANGER);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPeriodCountsWhatHappenedInIt(TestDatabase.Kind kind) {
    try (TestDatabase database = filled(kind)) {
      String lately = ",\"within\":\"P30D\"}";
      assertThat(members(database.sql(), count("opened", "gte", 1).replace("}", lately)))
          .containsExactly(READER);
      assertThat(members(database.sql(), count("received", "gte", 2).replace("}", lately)))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aGivenCampaignIsFoundByItsNameInAnySpelling(TestDatabase.Kind kind) {
    try (TestDatabase database = filled(kind)) {
      Sql sql = database.sql();
      assertThat(members(sql, named("openedCampaign", "eq", "كتاب ياسمين")))
          .containsExactly(READER);
      assertThat(members(sql, named("receivedCampaign", "contains", "spring")))
          .containsExactly(READER, MACHINE, OLD_READER);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoHasNotOpenedForLongIsFoundByTheLastTime(TestDatabase.Kind kind) {
    try (TestDatabase database = filled(kind)) {
      String rule =
          "{\"all\":[{\"field\":\"email-campaigns.received\",\"op\":\"gte\",\"value\":1},"
              + "{\"field\":\"email-campaigns.openedLast\",\"op\":\"notWithinLast\","
              + "\"value\":\"P90D\"}]}";
      assertThat(members(database.sql(), rule)).containsExactly(MACHINE, OLD_READER);
    }
  }

  private static String count(String what, String op, int value) {
    return "{\"field\":\"email-campaigns.%s\",\"op\":\"%s\",\"value\":%d}"
        .formatted(what, op, value);
  }

  private static String named(String what, String op, String name) {
    return "{\"field\":\"email-campaigns.%s\",\"op\":\"%s\",\"value\":\"%s\"}"
        .formatted(what, op, name);
  }

  private static List<Long> members(Sql sql, String rule) {
    Vocabulary fields = new Vocabulary(Criteria.all().stream().map(Field::of).toList());
    RuleCompiler.Result compiled =
        new RuleCompiler(fields, References.NONE, NOW.atZone(ZoneOffset.UTC))
            .compile(RuleReader.read(rule));
    assertThat(compiled.problems()).isEmpty();
    return sql.list(
        compiled.query().sql() + " order by 1",
        row -> row.getLong(1),
        compiled.query().parameters().toArray());
  }

  private static TestDatabase filled(TestDatabase.Kind kind) {
    TestDatabase database = TestDatabase.of(kind, "core", "email-campaigns");
    Sql sql = database.sql();
    for (long id = READER; id <= STRANGER; id++) {
      sql.update("insert into contact (id, created_at, updated_at) values (?, ?, ?)", id, NOW, NOW);
    }
    long spring = campaign(sql, "Spring news");
    long book = campaign(sql, "کتابِ یاسمین");
    message(sql, spring, READER, "SENT", LONG_AGO, null, null, null);
    message(sql, book, READER, "SENT", LATELY, LATELY, null, LATELY);
    message(sql, spring, MACHINE, "SENT", LATELY, null, LATELY, null);
    message(sql, spring, OLD_READER, "SENT", LONG_AGO, LONG_AGO, LONG_AGO, null);
    message(sql, spring, WITHOUT_CONSENT, "SUPPRESSED", LATELY, null, null, null);
    return database;
  }

  private static long campaign(Sql sql, String name) {
    long batch =
        sql.insert(
            "insert into delivery_batch (plugin, reference, title, purpose, design, state,"
                + " created_at) values ('email-campaigns', ?, ?, 'marketing', '{}', 'SENT', ?)",
            name,
            name,
            NOW);
    sql.update(
        "insert into email_campaigns_campaign (name, name_folded, design, subject, batch_id,"
            + " created_at, updated_at) values (?, ?, '{}', '', ?, ?, ?)",
        name,
        Folding.fold(name),
        batch,
        NOW,
        NOW);
    return batch;
  }

  private static void message(
      Sql sql,
      long batch,
      long contact,
      String state,
      Instant at,
      Instant opened,
      Instant openedByMachine,
      Instant clicked) {
    sql.update(
        "insert into delivery (batch_id, contact_id, address, address_folded, state, next_at,"
            + " done_at, opened_at, machine_opened_at, clicked_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        batch,
        contact,
        contact + "@example.com",
        contact + "@example.com",
        state,
        at,
        at,
        opened,
        openedByMachine,
        clicked);
  }
}
