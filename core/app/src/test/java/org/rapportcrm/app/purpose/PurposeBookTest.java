package org.rapportcrm.app.purpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.consent.StoredConsents;
import org.rapportcrm.app.consent.Wordings;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.purpose.PurposeUses.Uses;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.tombstone.Tombstones;
import org.rapportcrm.testkit.FixedUser;
import org.rapportcrm.testkit.TestDatabase;

class PurposeBookTest {

  private static final Uses NOTHING = new Uses(0, false, List.of(), List.of(), List.of());

  @ParameterizedTest
  @EnumSource
  void aPurposeOfOnesOwnIsAskedForLikeThoseThatCameWithRapport(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Bench bench = new Bench(database.sql());
      bench.tips();
      assertThat(bench.consents.purposes())
          .containsExactly("marketing", "feedback", "loyalty", "tips");
      assertThat(bench.consents.campaignPurposes()).containsExactly("marketing", "loyalty", "tips");
      assertThat(bench.consents.wording("tips", Locale.ENGLISH).name()).isEqualTo("نکته‌ها");
      assertThat(bench.texts.names(Locale.forLanguageTag("ar")))
          .containsEntry("tips", "نکته‌ها")
          .containsEntry("loyalty", "نقاطك ومكافآتك");
      refused(409, bench::tips);
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachConsentKeepsTheWordsItWasGivenTo(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Bench bench = new Bench(database.sql());
      bench.tips();
      long shown = bench.consents.wording("tips", Locale.ENGLISH).id();
      bench.consents.recordShown(List.of(1L), shown, true, "form", null);
      int made =
          bench.book.rewrite(
              "tips",
              false,
              true,
              0L,
              Map.of("fa", new TextInput("نکته‌ها", "هفته‌ای یک نکته", "کوتاه", 1)));
      assertThat(made).isOne();
      assertThat(bench.book.get("tips").doubleOptIn()).isFalse();
      assertThat(bench.consents.of(1).get(0).basis()).isEqualTo("نکته بفرستید");
      assertThat(bench.consents.of(1).get(0).wording().version()).isOne();
      assertThat(bench.consents.wording("tips", Locale.ENGLISH).description()).isEqualTo("کوتاه");
    }
  }

  @ParameterizedTest
  @EnumSource
  void nobodyAgreesToAnArchivedPurposeButWhoDidCanWithdraw(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Bench bench = new Bench(database.sql());
      bench.tips();
      bench.consents.record(List.of(1L), "tips", true, "Yes", "form", null);
      bench.consents.record(List.of(1L), "marketing", true, "Yes", "form", null);
      Purpose archived = bench.book.change("tips", true, true, true, 0L);
      assertThat(archived.isArchived()).isTrue();
      assertThat(bench.consents.purposes()).doesNotContain("tips");
      assertThat(bench.consents.campaignPurposes()).doesNotContain("tips");
      refused(400, () -> bench.consents.record(List.of(1L), "tips", true, "Yes", "form", null));
      bench.consents.record(List.of(1L), "tips", false, "No", "unsubscribe link", null);
      assertThat(bench.given()).containsExactly("marketing");
      refused(409, () -> bench.book.change("tips", true, true, false, 0L));
      bench.book.change("tips", true, true, false, null);
      assertThat(bench.consents.purposes()).contains("tips");
    }
  }

  @ParameterizedTest
  @EnumSource
  void onlyAPurposeOfOnesOwnOnWhichNothingHangsIsDeleted(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Bench bench = new Bench(database.sql());
      bench.tips();
      refused(409, () -> bench.book.delete("marketing", NOTHING));
      refused(409, () -> bench.book.change("marketing", true, true, true, null));
      refused(
          409, () -> bench.book.delete("tips", new Uses(0, true, List.of(), List.of(), List.of())));
      bench.book.delete("tips", NOTHING);
      assertThat(bench.consents.purposes()).hasSize(3);
      refused(404, () -> bench.book.get("tips"));
    }
  }

  private static void refused(int status, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOf(ProblemException.class)
        .extracting("status")
        .isEqualTo(status);
  }

  /** Purposes and consents over one database with one contact. */
  private static final class Bench {
    final Sql sql;
    final PurposeTexts texts;
    final PurposeBook book;
    final StoredConsents consents;

    Bench(Sql sql) {
      this.sql = sql;
      Clock clock = Clock.systemUTC();
      Purposes purposes = new Purposes(sql);
      texts = Wordings.of(sql, clock);
      book =
          new PurposeBook(
              sql,
              clock,
              purposes,
              texts,
              new Audit(sql, clock, new Acting()),
              new Refusals((locale, key, arguments) -> key, FixedUser.withoutAccount()));
      consents =
          new StoredConsents(
              sql, clock, new Tombstones(), (what, happenings) -> {}, purposes, texts);
      sql.update(
          "insert into contact (id, email, email_folded, created_at, updated_at) values"
              + " (1, 'sara@x.org', 'sara@x.org', current_timestamp, current_timestamp)");
    }

    void tips() {
      TextInput words = new TextInput("نکته‌ها", "نکته بفرستید", null, null);
      book.create(new PurposeInput("tips", true, true, Map.of("fa", words)));
    }

    List<String> given() {
      return sql.list("select purpose from consent where given", row -> row.getString(1));
    }
  }
}
