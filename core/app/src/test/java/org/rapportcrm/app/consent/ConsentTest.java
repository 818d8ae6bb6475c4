package org.rapportcrm.app.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.Consents.Consent;
import org.rapportcrm.api.message.Suppressions.Suppression;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.contact.Workshop;
import org.rapportcrm.app.purpose.Purposes;
import org.rapportcrm.app.tombstone.Tombstones;
import org.rapportcrm.testkit.TestDatabase;

class ConsentTest {

  private final Clock clock = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @EnumSource
  void aConsentIsKeptWithItsProofAndItsWithdrawal(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Sql sql = database.sql();
      contacts(sql, 3);
      StoredConsents consents =
          new StoredConsents(
              sql,
              clock,
              new Tombstones(),
              (what, happenings) -> {},
              new Purposes(sql),
              Wordings.of(sql, clock));
      consents.record(List.of(1L, 2L, 99L), "marketing", true, "Yes please", "form 7", "192.0.2.1");
      consents.record(List.of(2L), "marketing", false, "No more", "unsubscribe link", null);
      assertThat(consents.of(1)).extracting(Consent::basis).containsExactly("Yes please");
      assertThat(consents.of(2)).extracting(Consent::given).containsExactly(false);
      assertThat(consents.history(2)).extracting(Consent::given).containsExactly(false, true);
      assertThat(consents.history(2))
          .extracting(Consent::address)
          .containsExactly(null, "192.0.2.1");
      assertThat(consents.of(3)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aConsentWithoutProofOrPurposeIsRefused(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      StoredConsents consents =
          new StoredConsents(
              database.sql(),
              clock,
              new Tombstones(),
              (what, happenings) -> {},
              new Purposes(database.sql()),
              Wordings.of(database.sql(), clock));
      assertThatThrownBy(() -> consents.record(List.of(1L), "marketing", true, " ", "s", null))
          .isInstanceOf(ProblemException.class);
      assertThatThrownBy(() -> consents.record(List.of(1L), "spam", true, "b", "s", null))
          .isInstanceOf(ProblemException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void suppressedAddressesAreListedPageByPage(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      StoredSuppressions suppressions =
          new StoredSuppressions(
              database.sql(), clock, new Tombstones(), Workshop.suppressed(database.sql()));
      for (String name : List.of("c", "A", "b", "ab")) {
        suppressions.add(name + "@Example.org", null, null);
      }
      suppressions.add("a@example.org", "complained", "again");
      Listing<Suppression> first = suppressions.list(null, null, 3);
      assertThat(first.items())
          .extracting(Suppression::address)
          .containsExactlyInAnyOrder("a@example.org", "ab@example.org", "b@example.org");
      assertThat(suppressions.list(null, first.nextCursor(), 3).items())
          .extracting(Suppression::address)
          .containsExactly("c@example.org");
      assertThat(suppressions.list("ab", null, 3).items()).hasSize(1);
      assertThat(suppressions.contains("AB@EXAMPLE.ORG")).isTrue();
      assertThat(suppressions.remove("ab@example.org")).isTrue();
      assertThat(suppressions.remove("ab@example.org")).isFalse();
      assertThatThrownBy(() -> suppressions.add("no address", null, null))
          .isInstanceOf(ProblemException.class);
      assertThatThrownBy(() -> suppressions.add("x@y.z", "because", null))
          .isInstanceOf(ProblemException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void tooManyComplaintsPauseTheBatchAndSayWhy(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Sql sql = database.sql();
      sql.update(
          "insert into delivery_batch (id, plugin, reference, title, purpose, design, state,"
              + " complained, created_at) values (1, 'x', 'x', 'x', 'marketing', '{}', 'SENDING', 2,"
              + " current_timestamp)");
      sql.update(
          "insert into contact (id, email, email_folded, created_at, updated_at) select n,"
              + " concat('p', n, '@example.org'), concat('p', n, '@example.org'),"
              + " current_timestamp, current_timestamp from generate_series(1, 1000) as g (n)");
      sql.update(
          "insert into delivery (batch_id, contact_id, address, address_folded, state, next_at)"
              + " select 1, id, email, email_folded, 'SENT', current_timestamp from contact");
      new StoredSuppressions(sql, clock, new Tombstones(), Workshop.suppressed(sql))
          .add("p7@example.org", "complained", "spam");
      assertThat(
              sql.list(
                  "select state, reason from delivery_batch",
                  row -> row.getString(1) + " " + row.getString(2)))
          .containsExactly("PAUSED mail.paused.complaints\t3\t1000");
    }
  }

  @Test
  void threeComplaintsInAThousandAreTooMany() {
    assertThat(ComplaintRule.isTooMany(2, 1000)).isFalse();
    assertThat(ComplaintRule.isTooMany(3, 1000)).isTrue();
    assertThat(ComplaintRule.isTooMany(5, 999)).isFalse();
  }

  @Test
  void anAddressIsShownMasked() {
    assertThat(PreferencesPage.masked("sara@example.org")).isEqualTo("s…@example.org");
  }

  private static void contacts(Sql sql, int count) {
    for (int i = 1; i <= count; i++) {
      sql.update(
          "insert into contact (id, created_at, updated_at)"
              + " values (?, current_timestamp, current_timestamp)",
          i);
    }
  }
}
