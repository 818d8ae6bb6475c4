package org.rapportcrm.app.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.web.PublicRequest;
import org.rapportcrm.api.web.PublicResponse;
import org.rapportcrm.testkit.TestDatabase;

class SignupTest {

  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

  @ParameterizedTest
  @EnumSource
  void lookingAtTheLinkConfirmsNothingAndPressingTheButtonDoesOnce(TestDatabase.Kind kind) {
    try (SignupsUnderTest shop = new SignupsUnderTest(kind, NOW)) {
      assertThat(shop.send("Sara@Example.com", Map.of()).status()).isEqualTo(200);
      assertThat(shop.mails).hasSize(1);
      assertThat(shop.people).isEmpty();
      String token = shop.token(0);
      for (int i = 0; i < 100; i++) {
        assertThat(shop.page.get(shop.request(token, Map.of())).body()).contains("<button");
      }
      assertThat(shop.consents()).isZero();
      assertThat(shop.page.post(shop.request(token, Map.of())).body())
          .contains("signup.page.thanks");
      assertThat(shop.people).containsExactly("Sara@Example.com {FIRST_NAME=Sara}");
      assertThat(shop.consents()).isOne();
      assertThat(shop.page.post(shop.request(token, Map.of())).body())
          .contains("signup.page.already");
      assertThat(shop.consents()).isOne();
      assertThat(shop.proof()).isEqualTo("form: Newsletter 203.0.113.0 marketing en 1");
      assertThat(shop.sql.number("select count(*) from signup where email is not null")).isZero();
      assertThat(shop.count.total(1)).isEqualTo(new SignupCount.Figures(null, 0, 1, 1));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTokenIsOneOfItsPurposeAndRecordAndWorksUntilItsDay(TestDatabase.Kind kind) {
    try (SignupsUnderTest shop = new SignupsUnderTest(kind, NOW)) {
      shop.send("sara@example.com", Map.of());
      String token = shop.token(0);
      String other = (token.endsWith("A") ? "B" : "A");
      String forged = token.substring(0, token.length() - 1) + other;
      assertThat(shop.page.post(shop.request(forged, Map.of())).status()).isEqualTo(404);
      String unsubscribe = "confirm." + shop.tokens.issue("unsubscribe", 1);
      assertThat(shop.page.post(shop.request(unsubscribe, Map.of())).status()).isEqualTo(404);
      shop.clock.pass(Duration.ofDays(7));
      assertThat(shop.page.post(shop.request(token, Map.of())).body())
          .contains("signup.page.expired");
      assertThat(shop.people).isEmpty();
      assertThat(new SignupCleanup(shop.sql, shop.clock).forget()).isOne();
      assertThat(shop.page.get(shop.request(token, Map.of())).status()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theAnswerIsTheSameWhoeverItIs(TestDatabase.Kind kind) {
    try (SignupsUnderTest shop = new SignupsUnderTest(kind, NOW)) {
      shop.suppress("angry@example.com", "complained", null);
      shop.suppress("back@example.com", "manual", "unsubscribe link");
      shop.sql.update(
          "insert into contact (id, email, email_folded, created_at, updated_at) values (5,"
              + " 'known@example.com', 'known@example.com', current_timestamp, current_timestamp)");
      List<String> answers = new ArrayList<>();
      for (String address :
          List.of(
              "new@example.com", "known@example.com", "angry@example.com", "back@example.com")) {
        answers.add(shop.send(address, Map.of()).body());
      }
      answers.add(shop.send("robot@example.com", Map.of("website", List.of("x"))).body());
      assertThat(answers).containsOnly(answers.get(0));
      assertThat(shop.mails.keySet())
          .containsExactlyInAnyOrder("new@example.com", "known@example.com", "back@example.com");
      shop.page.post(shop.request(shop.tokenOf("back@example.com"), Map.of()));
      assertThat(shop.suppressions.contains("back@example.com")).isFalse();
      assertThat(shop.suppressions.contains("angry@example.com")).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void withoutDoubleOptInOnlyAStrangersAddressCountsAtOnce(TestDatabase.Kind kind) {
    try (SignupsUnderTest shop = new SignupsUnderTest(kind, NOW)) {
      shop.sql.update("update purpose set double_opt_in = false where word = 'marketing'");
      shop.suppress("back@example.com", "manual", "unsubscribe link");
      shop.sql.update(
          "insert into contact (id, email, email_folded, created_at, updated_at) values (5,"
              + " 'known@example.com', 'known@example.com', current_timestamp, current_timestamp)");
      List<String> answers = new ArrayList<>();
      for (String address : List.of("new@example.com", "known@example.com", "back@example.com")) {
        answers.add(shop.send(address, Map.of()).body());
      }
      answers.add(shop.send("robot@example.com", Map.of("website", List.of("x"))).body());
      assertThat(answers.get(0)).contains("signup.page.thanks");
      assertThat(answers).containsOnly(answers.get(0));
      assertThat(shop.mails.keySet())
          .containsExactlyInAnyOrder("known@example.com", "back@example.com");
      assertThat(shop.people).hasSize(1);
      assertThat(shop.consents()).isOne();
      assertThat(shop.suppressions.contains("back@example.com")).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFormAsksForNothingThatWasArchived(TestDatabase.Kind kind) {
    try (SignupsUnderTest shop = new SignupsUnderTest(kind, NOW)) {
      shop.sql.update("update signup_form set purposes = 'marketing,loyalty'");
      shop.send("sara@example.com", Map.of("purpose", List.of("marketing", "loyalty")));
      shop.sql.update("update purpose set archived_at = ? where word = 'loyalty'", NOW);
      assertThat(shop.page.get(shop.request("abc", Map.of())).body())
          .contains("value=\"marketing\"")
          .doesNotContain("value=\"loyalty\"");
      shop.page.post(shop.request(shop.tokenOf("sara@example.com"), Map.of()));
      assertThat(shop.sql.list("select purpose from consent", row -> row.getString(1)))
          .containsExactly("marketing");
      shop.sql.update("update purpose set archived_at = ? where word = 'marketing'", NOW);
      assertThat(shop.page.get(shop.request("abc", Map.of())).body())
          .contains("signup.page.closed");
    }
  }

  @ParameterizedTest
  @EnumSource
  void nobodyIsFloodedAndNoNetworkSendsMany(TestDatabase.Kind kind) {
    try (SignupsUnderTest shop = new SignupsUnderTest(kind, NOW)) {
      for (int i = 0; i < 5; i++) {
        shop.send("victim@example.com", Map.of());
      }
      assertThat(shop.mailCount).isEqualTo(Signups.PER_ADDRESS);
      for (int i = 0; i < Signups.PER_NETWORK; i++) {
        shop.send("p" + i + "@example.com", Map.of());
      }
      assertThat(shop.send("late@example.com", Map.of()).body()).contains("signup.page.tooMuch");
      assertThat(shop.mailCount).isEqualTo(Signups.PER_NETWORK);
      shop.clock.pass(Duration.ofMinutes(61));
      assertThat(shop.send("late@example.com", Map.of()).body()).contains("signup.page.almost");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrongIsSaidAndNothingTypedIsLost(TestDatabase.Kind kind) {
    try (SignupsUnderTest shop = new SignupsUnderTest(kind, NOW)) {
      Map<String, List<String>> sent = new HashMap<>();
      sent.put("purpose", List.of());
      PublicResponse answer = shop.send("no address\"><script>", sent);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body())
          .contains("input.no-address", "signup.nothing-agreed", "value=\"Sara\"")
          .doesNotContain("<script>");
      assertThat(shop.send("a@example.com", Map.of("purpose", List.of("loyalty"))).status())
          .isEqualTo(422);
      assertThat(shop.sql.number("select count(*) from signup")).isZero();
    }
  }

  /** A clock that a test puts forward. */
  static final class Hands extends Clock {
    private Instant now;

    Hands(Instant now) {
      this.now = now;
    }

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  static PublicRequest request(String token, Map<String, List<String>> parameters) {
    return new PublicRequest(token, parameters, Locale.ENGLISH, "203.0.113.9", "Mozilla/5.0 test");
  }
}
