package org.rapportcrm.app.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.api.web.PublicRequest;
import org.rapportcrm.api.web.PublicResponse;
import org.rapportcrm.api.web.Tokens;
import org.rapportcrm.app.contact.Workshop;
import org.rapportcrm.app.delivery.Addresses;
import org.rapportcrm.app.publicpage.MustacheTemplates;
import org.rapportcrm.app.purpose.PurposeTexts;
import org.rapportcrm.app.purpose.Purposes;
import org.rapportcrm.app.security.secret.KeyedTokens;
import org.rapportcrm.app.security.secret.SecretKey;
import org.rapportcrm.app.tombstone.Tombstones;
import org.rapportcrm.testkit.TestDatabase;

class PreferencesPageTest {

  private static final Messages TEXTS =
      (locale, key, arguments) ->
          new MessageFormat(
                  ResourceBundle.getBundle("META-INF.rapport.core.consent", locale).getString(key),
                  locale)
              .format(arguments);

  private final Tokens tokens = new KeyedTokens(new SecretKey("a key for tests"));
  private TestDatabase database;
  private Sql sql;
  private StoredConsents consents;
  private Unsubscribing unsubscribing;
  private PreferencesPage page;
  private String token;

  @BeforeEach
  void oneMessageToOneContact() {
    database = TestDatabase.of(TestDatabase.Kind.H2, "core");
    sql = database.sql();
    Clock clock = Clock.systemUTC();
    PurposeTexts texts = Wordings.of(sql, clock);
    consents =
        new StoredConsents(
            sql, clock, new Tombstones(), (what, happenings) -> {}, new Purposes(sql), texts);
    unsubscribing =
        new Unsubscribing(
            sql,
            clock,
            new Purposes(sql),
            consents,
            new StoredSuppressions(sql, clock, new Tombstones(), Workshop.suppressed(sql)));
    page = new PreferencesPage(tokens, unsubscribing, new MustacheTemplates(TEXTS), TEXTS, texts);
    sql.update(
        "insert into contact (id, email, email_folded, created_at, updated_at) values"
            + " (1, 'Sara@x.org', 'sara@x.org', current_timestamp, current_timestamp)");
    consents.record(List.of(1L), "marketing", true, "Yes", "form", null);
    consents.record(List.of(1L), "feedback", true, "Yes", "form", null);
    long batch =
        sql.insert(
            "insert into delivery_batch (plugin, reference, title, purpose, design, state,"
                + " created_at) values ('t', 'r', 't', 'marketing', '{}', 'SENT',"
                + " current_timestamp)");
    long delivery =
        sql.insert(
            "insert into delivery (batch_id, contact_id, address, address_folded, state, next_at)"
                + " values (?, 1, 'Sara@x.org', 'sara@x.org', 'SENT', current_timestamp)",
            batch);
    token = tokens.issue(Addresses.UNSUBSCRIBE, delivery);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void lookingChangesNothingAHundredTimes() {
    for (int i = 0; i < 100; i++) {
      PublicResponse shown = page.get(request(token, Map.of(), "fa"));
      assertThat(shown.status()).isEqualTo(200);
      assertThat(shown.body()).contains("name=\"action\"").contains("checked");
    }
    assertThat(unsubscribing.allowed(1)).containsExactlyInAnyOrder("marketing", "feedback");
  }

  @Test
  void oneClickUnsubscribesWhateverItsFormAndCountsOnce() {
    PublicResponse first =
        page.post(request(token, Map.of("List-Unsubscribe", List.of("One-Click")), "en"));
    PublicResponse second = page.post(request(token, Map.of(), "en"));
    assertThat(List.of(first.status(), second.status())).containsExactly(200, 200);
    assertThat(first.location()).isNull();
    assertThat(unsubscribing.allowed(1)).isEqualTo(Set.of("feedback"));
    assertThat(sql.number("select unsubscribed from delivery_batch")).isOne();
    assertThat(consents.history(1).get(0).source()).isEqualTo(Unsubscribing.SOURCE);
  }

  @Test
  void aPersonChoosesPurposeByPurpose() {
    page.post(
        request(
            token,
            Map.of("action", List.of("save"), "purpose", List.of("loyalty", "forged")),
            "en"));
    assertThat(unsubscribing.allowed(1)).isEqualTo(Set.of("loyalty"));
    page.post(request(token, Map.of("action", List.of("all")), "en"));
    assertThat(unsubscribing.allowed(1)).isEmpty();
  }

  @Test
  void anArchivedPurposeStandsThereForThoseAloneWhoAllowedIt() {
    consents.record(List.of(1L), "loyalty", true, "Yes", "form", null);
    sql.update("update purpose set archived_at = current_timestamp where word = 'loyalty'");
    assertThat(page.get(request(token, Map.of(), "en")).body()).contains("value=\"loyalty\"");
    page.post(
        request(
            token,
            Map.of("action", List.of("save"), "purpose", List.of("marketing", "loyalty")),
            "en"));
    assertThat(unsubscribing.allowed(1)).containsExactlyInAnyOrder("marketing", "loyalty");
    page.post(
        request(token, Map.of("action", List.of("save"), "purpose", List.of("marketing")), "en"));
    assertThat(unsubscribing.allowed(1)).isEqualTo(Set.of("marketing"));
    assertThat(page.get(request(token, Map.of(), "en")).body()).doesNotContain("value=\"loyalty\"");
    page.post(
        request(
            token,
            Map.of("action", List.of("save"), "purpose", List.of("marketing", "loyalty")),
            "en"));
    assertThat(unsubscribing.allowed(1)).isEqualTo(Set.of("marketing"));
  }

  @Test
  void whatIsChosenIsKeptWithTheVersionThatStoodOnThePage() {
    long shown = consents.wording("loyalty", Locale.forLanguageTag("fa")).id();
    sql.update(
        "insert into consent_text (purpose, language, number, name, words, at)"
            + " values ('loyalty', 'fa', 2, 'n', 'newer words', current_timestamp)");
    page.post(
        request(
            token,
            Map.of(
                "action",
                List.of("save"),
                "purpose",
                List.of("loyalty"),
                "text",
                List.of("" + shown, "forged")),
            "fa"));
    assertThat(consents.history(1))
        .filteredOn(consent -> consent.purpose().equals("loyalty"))
        .singleElement()
        .satisfies(
            consent -> {
              assertThat(consent.wording().version()).isOne();
              assertThat(consent.basis()).isEqualTo(consent.wording().words());
            });
  }

  @Test
  void whoeverIsGoneFromTheContactsIsSuppressed() {
    sql.update("delete from contact");
    page.post(request(token, Map.of(), "ar"));
    assertThat(sql.first("select address_folded from suppression", row -> row.getString(1)))
        .contains("sara@x.org");
  }

  @Test
  void aTokenOfAnotherPurposeOrWithAChangedCharacterIsNone() {
    String changed = (token.charAt(20) == 'A' ? "B" : "A");
    String forged = token.substring(0, 20) + changed + token.substring(21);
    assertThat(page.post(request(forged, Map.of(), "en")).status()).isEqualTo(404);
    String open = tokens.issue(Addresses.OPEN, 1);
    assertThat(page.get(request(open, Map.of(), "en")).status()).isEqualTo(404);
    assertThat(unsubscribing.allowed(1)).hasSize(2);
  }

  private static PublicRequest request(
      String token, Map<String, List<String>> parameters, String language) {
    return new PublicRequest(
        token, parameters, Locale.forLanguageTag(language), "192.0.2.1", "Mozilla/5.0 test");
  }
}
