package org.rapportcrm.app.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.contact.Workshop;
import org.rapportcrm.app.contact.find.ContactFilter;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.settings.SettingChanges;
import org.rapportcrm.testkit.FixedUser;
import org.rapportcrm.testkit.TestDatabase;

class RetentionTest {

  /** Ten years after the workshop's contacts were made. */
  private static final Instant NOW = Workshop.NOW.plus(Duration.ofDays(3650));

  @ParameterizedTest
  @EnumSource
  void whatIsOlderThanTheRuleGoesAndNothingElse(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      long sara = shop.contact("firstName", "Sara");
      interaction(shop, sara, NOW.minus(Duration.ofDays(400)));
      interaction(shop, sara, NOW.minus(Duration.ofDays(366)));
      interaction(shop, sara, NOW.minus(Duration.ofDays(364)));
      Retention retention = retention(shop);
      assertThat(due(retention.all())).containsEntry("interactions", 0L);

      Map<String, Integer> year = retention.check(Map.of("interactions", "۳۶۵"));
      assertThat(due(retention.preview(year))).containsEntry("interactions", 2L);
      retention.keep(year, null);
      assertThat(due(retention.all())).containsEntry("interactions", 2L);
      forgetAll(shop, retention);

      assertThat(shop.sql.number("select count(*) from interaction")).isEqualTo(1);
      assertThat(due(retention.all())).containsEntry("interactions", 0L);
      assertThat(shop.found(ContactFilter.ALL)).containsExactly("Sara");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoStayedSilentGoesToTheTrashAndWhoBoughtOrSpokeDoesNot(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      long silent = shop.contact("firstName", "Silent");
      long buyer = shop.contact("firstName", "Buyer");
      shop.purchase(buyer, "1", "2020-01-01T00:00:00Z", "5");
      interaction(shop, shop.contact("firstName", "Talker"), NOW.minus(Duration.ofDays(5)));
      shop.contact("firstName", "Friend", "lifeStage", "vip");
      Retention retention = retention(shop);
      retention.keep(retention.check(Map.of("quietContacts", "730")), null);
      forgetAll(shop, retention);
      assertThat(shop.found(ContactFilter.ALL))
          .containsExactlyInAnyOrder("Buyer", "Talker", "Friend");
      assertThat(shop.in(() -> shop.trash.restore(List.of(silent)))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aJobThatStillRunsStays(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      for (String state : List.of("RUNNING", "DONE", "PAUSED", "FAILED")) {
        shop.sql.update(
            "insert into job_run (kind, parameter, state, created_at, created_by)"
                + " values ('k', '', ?, ?, 'a')",
            state,
            Workshop.NOW);
      }
      Retention retention = retention(shop);
      retention.keep(retention.check(Map.of("jobs", "7")), null);
      forgetAll(shop, retention);
      assertThat(shop.sql.list("select state from job_run order by id", row -> row.getString(1)))
          .containsExactly("RUNNING", "PAUSED");
    }
  }

  @ParameterizedTest
  @EnumSource
  void badDaysAreNamedAndNothingIsKept(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      Retention retention = retention(shop);
      for (String bad : List.of("29", "-1", "1.5", "soon", "99999999999", "0")) {
        assertThatThrownBy(() -> retention.check(Map.of("interactions", bad)))
            .as(bad)
            .isInstanceOf(ProblemException.class);
      }
      assertThatThrownBy(() -> retention.check(Map.of("purchases", "365")))
          .isInstanceOf(ProblemException.class);
      assertThat(retention.check(Collections.singletonMap("interactions", null)))
          .containsEntry("interactions", null);
    }
  }

  @Test
  void daysAreReadInTheDigitsOfAnyScript() {
    assertThat(Days.parse("٣٠", 30, 400)).contains(30);
    assertThat(Days.parse(" 400 ", 30, 400)).contains(400);
    assertThat(Days.parse("401", 30, 400)).isEmpty();
  }

  private static Map<String, Long> due(List<Retention.Rule> rules) {
    return rules.stream().collect(Collectors.toMap(Retention.Rule::id, Retention.Rule::due));
  }

  private static void interaction(Workshop shop, long contact, Instant at) {
    shop.sql.update(
        "insert into interaction (contact_id, kind, at, created_at) values (?, 'call', ?, ?)",
        contact,
        at,
        at);
  }

  private static void forgetAll(Workshop shop, Retention retention) {
    for (RetentionRule rule : retention.rules()) {
      int step = 1;
      while (step > 0) {
        step = shop.in(() -> retention.forget(rule));
      }
    }
  }

  private static Retention retention(Workshop shop) {
    SettingChanges changes =
        new SettingChanges() {
          @Override
          public void keep(String owner, Map<String, String> values, Long opened) {
            values.forEach((name, value) -> shop.settings.put(owner, name, value));
          }
        };
    return new Retention(
        shop.sql,
        Clock.fixed(NOW, ZoneOffset.UTC),
        shop.settings,
        changes,
        new Refusals((locale, key, arguments) -> key, FixedUser.withoutAccount()),
        shop.trash);
  }
}
