package org.rapportcrm.app.delivery.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.contact.Workshop;
import org.rapportcrm.app.delivery.engine.BatchInfo;
import org.rapportcrm.app.delivery.engine.Claim;
import org.rapportcrm.app.delivery.engine.Prepared;
import org.rapportcrm.app.delivery.engine.Recipient;
import org.rapportcrm.app.delivery.policy.ContactPolicy.Cap;
import org.rapportcrm.app.delivery.policy.ContactPolicy.Rules;
import org.rapportcrm.testkit.TestDatabase;

class ContactPolicyTest {

  private static final Instant NOON = Instant.parse("2026-05-10T12:00:00Z");
  private static final Cap NO_CAP = new Cap(0, 7);

  @ParameterizedTest
  @EnumSource
  void theCapCountsTheMessagesOfAllPluginsAndItsPurposeBesides(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Sql sql = database.sql();
      contact(sql, 1, null);
      sent(sql, 1, "email-campaigns", "marketing", NOON.minus(Duration.ofDays(1)));
      sent(sql, 1, "surveys", "feedback", NOON.minus(Duration.ofDays(2)));
      sent(sql, 1, "email-campaigns", "marketing", NOON.minus(Duration.ofDays(8)));
      Rules two = rules(new Cap(2, 7), Map.of());
      assertThat(held(sql, NOON, two, "loyalty")).isEqualTo(new Prepared.Suppress("cap"));
      assertThat(held(sql, NOON, rules(new Cap(3, 7), Map.of()), "loyalty")).isNull();
      assertThat(held(sql, NOON.plus(Duration.ofDays(6)), two, "loyalty")).isNull();
      Rules purpose = rules(NO_CAP, Map.of("marketing", new Cap(1, 7)));
      assertThat(held(sql, NOON, purpose, "marketing"))
          .isEqualTo(new Prepared.Suppress("capPurpose"));
      assertThat(held(sql, NOON, purpose, "feedback")).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoSleepsWaitsUntilTheyWakeAlsoWhereTheCapIsReached(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Sql sql = database.sql();
      contact(sql, 1, "Asia/Tehran");
      sent(sql, 1, "surveys", "feedback", NOON.minus(Duration.ofDays(1)));
      Rules night =
          new Rules(new Cap(1, 7), Map.of(), QuietHours.parse("21:00-08:00"), ZoneOffset.UTC);
      Instant evening = Instant.parse("2026-05-10T19:00:00Z");
      assertThat(held(sql, evening, night, "marketing"))
          .isEqualTo(new Prepared.Postpone("quietHours", Instant.parse("2026-05-11T04:30:00Z")));
      assertThat(held(sql, NOON, night, "marketing")).isEqualTo(new Prepared.Suppress("cap"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void anotherSpellingOfASuppressedAddressIsHeldBack(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Sql sql = database.sql();
      contact(sql, 1, null);
      sql.update(
          "insert into suppression (address_folded, address_key, reason, at) values"
              + " ('p@example.com', 'p@example.com', 'complained', current_timestamp)");
      assertThat(held(sql, NOON, rules(NO_CAP, Map.of()), "marketing"))
          .isEqualTo(new Prepared.Suppress("suppressed"));
    }
  }

  private static Rules rules(Cap cap, Map<String, Cap> purposes) {
    return new Rules(cap, purposes, QuietHours.NONE, ZoneOffset.UTC);
  }

  private static Prepared held(Sql sql, Instant now, Rules rules, String purpose) {
    ContactPolicy policy =
        new ContactPolicy(
            sql,
            Clock.fixed(now, ZoneOffset.UTC),
            () -> rules,
            (any, contacts) -> Map.of(),
            addresses -> Set.copyOf(Workshop.suppressed(sql).in(addresses)));
    BatchInfo batch = new BatchInfo(99, "t", purpose, false, false, "{}", null, null, null);
    Recipient recipient = new Recipient(7, 1L, "P+shop@example.com", 0, 0);
    return policy.heldBack(new Claim(batch, "token", List.of(recipient))).get(7L);
  }

  private static void contact(Sql sql, long id, String zone) {
    sql.update(
        "insert into contact (id, zone, created_at, updated_at)"
            + " values (?, ?, current_timestamp, current_timestamp)",
        id,
        zone);
  }

  private static void sent(Sql sql, long contact, String plugin, String purpose, Instant at) {
    long batch =
        sql.insert(
            "insert into delivery_batch (plugin, reference, title, purpose, design, state,"
                + " created_at) values (?, ?, 't', ?, '{}', 'SENT', ?)",
            plugin,
            at.toString(),
            purpose,
            at);
    sql.update(
        "insert into delivery (batch_id, contact_id, address, address_folded, state, next_at,"
            + " done_at) values (?, ?, 'x@y.z', 'x@y.z', 'SENT', ?, ?)",
        batch,
        contact,
        at,
        at);
  }
}
