package org.rapportcrm.app.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.contact.ContactsErased;
import org.rapportcrm.api.contact.ContactsMerged;
import org.rapportcrm.api.contact.NewInteraction;
import org.rapportcrm.app.consent.StoredSuppressions;
import org.rapportcrm.app.contact.find.ContactFilter;
import org.rapportcrm.app.contact.find.ContactRow;
import org.rapportcrm.app.contact.trash.ContactTrash;
import org.rapportcrm.app.tombstone.Tombstones;
import org.rapportcrm.testkit.TestDatabase;

/** Merging, erasing and exporting a whole person. */
@ParameterizedClass
@EnumSource
class WholePersonTest {

  @Parameter TestDatabase.Kind kind;
  Workshop shop;

  @BeforeEach
  void open() {
    shop = new Workshop(kind);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private long count(String table, long contact) {
    return shop.sql.number("select count(*) from " + table + " where contact_id = ?", contact);
  }

  private void consent(long contact, boolean given, String at) {
    shop.sql.update(
        "insert into consent (contact_id, purpose, given, at) values (?, 'news', ?, ?)",
        contact,
        given,
        Instant.parse(at));
  }

  @Test
  void aMergeMovesEverythingAndFillsWhatWasMissing() {
    long kept = shop.contact("firstName", "Ali");
    long merged =
        shop.contact(
            "firstName", "Aly", "email", "ali@example.com", "externalId", "7", "city", "X");
    shop.purchase(kept, "1", "2026-01-01T00:00:00Z", "1");
    shop.purchase(merged, "2", "2026-02-01T00:00:00Z", "2");
    shop.in(
        () ->
            shop.interactions.write(List.of(NewInteraction.of(merged, "call", Workshop.NOW, "x"))));
    shop.in(() -> shop.tags.set(kept, List.of("a", "b")));
    shop.in(() -> shop.tags.set(merged, List.of("b", "c")));
    consent(kept, true, "2026-01-01T00:00:00Z");
    consent(merged, false, "2026-02-01T00:00:00Z");

    shop.in(() -> shop.merge.merge(kept, merged));

    ContactRow row = shop.finder.row(kept).orElseThrow();
    assertThat(row.firstName()).isEqualTo("Ali");
    assertThat(row.email()).isEqualTo("ali@example.com");
    assertThat(row.externalId()).isEqualTo("7");
    assertThat(row.city()).isEqualTo("X");
    assertThat(row.purchaseCount()).isEqualTo(2);
    assertThat(row.tags()).containsExactly("a", "b", "c");
    assertThat(count("interaction", kept)).isEqualTo(1);
    assertThat(
            shop.sql.number(
                "select count(*) from consent where contact_id = ? and not given", kept))
        .as("the younger decision holds")
        .isEqualTo(1);
    assertThat(shop.finder.row(merged)).isEmpty();
    assertThat(shop.trash.list(10)).as("a merged contact is no deleted one").isEmpty();
    assertThat(shop.found(ContactFilter.query("ali@example.com"))).containsExactly("Ali");
    assertThat(shop.fired).contains(new ContactsMerged(kept, merged));
  }

  @Test
  void aMergeNeverMakesSomebodyReferThemselves() {
    long ali = shop.contact("firstName", "Ali");
    long alias = shop.contact("firstName", "Alias");
    long sara = shop.contact("firstName", "Sara");
    shop.in(() -> shop.referrals.record(alias, ali, Workshop.NOW, null));
    shop.in(() -> shop.referrals.record(alias, sara, Workshop.NOW, null));
    shop.in(() -> shop.merge.merge(ali, alias));
    assertThat(shop.referrals.ofReferee(ali)).isEmpty();
    assertThat(shop.referrals.ofReferee(sara).orElseThrow().referrerId()).isEqualTo(ali);
    assertThatThrownBy(() -> shop.in(() -> shop.merge.merge(ali, ali)))
        .hasMessage("contacts.merge-self");
  }

  @Test
  void anErasureLeavesAHashOfTheAddressAndNothingElse() {
    long ali = shop.contact("firstName", "Ali", "email", "Ali@example.com");
    shop.purchase(ali, "1", "2026-01-01T00:00:00Z", "1");
    consent(ali, true, "2026-01-01T00:00:00Z");
    shop.in(() -> shop.trash.delete(ali));
    shop.in(() -> shop.erasure.erase(ali));
    assertThat(shop.sql.number("select count(*) from contact where id = ?", ali)).isZero();
    assertThat(count("purchase", ali)).isZero();
    assertThat(count("consent", ali)).isZero();
    assertThat(
            shop.sql.list(
                "select address_folded, reason from suppression",
                row -> row.getString(1) + " " + row.getString(2)))
        .containsExactly(Workshop.suppressed(shop.sql).mark("ali@example.com") + " erased");
    assertThat(shop.fired).contains(new ContactsErased(List.of(ali)));
    assertThatThrownBy(() -> shop.in(() -> shop.erasure.erase(ali)))
        .hasMessageContaining("input.not-found");
  }

  @Test
  void anErasureSaysThatDealsStayWithoutThePerson() {
    long ali = shop.contact("firstName", "Ali");
    long sara = shop.contact("firstName", "Sara");
    long deal =
        shop.in(
            () ->
                shop.deals.create(Workshop.values("name", "Tea", "contact", String.valueOf(ali))));
    assertThat(shop.in(() -> shop.erasure.erase(ali))).containsExactly("privacy.erase.deals");
    assertThat(
            shop.sql.number("select count(*) from deal where id = ? and contact_id is null", deal))
        .isOne();
    assertThat(shop.in(() -> shop.erasure.erase(sara))).isEmpty();
  }

  @Test
  void everyKindInAnExportHasAWordOfItsOwn() {
    long ali = shop.contact("firstName", "Ali");
    ResourceBundle words = ResourceBundle.getBundle("META-INF/rapport/core/privacy");
    assertThat(shop.export.of(ali).keySet())
        .allSatisfy(kind -> assertThat(words.keySet()).contains("privacy.report." + kind));
  }

  @Test
  void whoWasErasedComesBackOnlyOnPurposeAndIsNotWrittenTo() {
    long ali = shop.contact("firstName", "Ali", "email", "Ali@example.com");
    long sara = shop.contact("firstName", "Sara", "email", "sara@example.com");
    shop.in(() -> shop.erasure.erase(ali));
    var suppressions =
        new StoredSuppressions(
            shop.sql, Clock.systemUTC(), new Tombstones(), Workshop.suppressed(shop.sql));
    assertThat(suppressions.contains("ALI@example.com")).isTrue();
    assertThatThrownBy(() -> shop.contact("firstName", "Ali", "email", "ali@Example.com"))
        .hasMessageContaining("contacts.erased-address");
    assertThatThrownBy(
            () ->
                shop.in(
                    () ->
                        shop.contacts.change(
                            sara, Workshop.change("email", "ali@example.com"), null)))
        .hasMessageContaining("contacts.erased-address");
    assertThat(suppressions.remove("ali@example.com")).isTrue();
    assertThat(shop.contact("firstName", "Ali", "email", "ali@example.com")).isPositive();
  }

  @Test
  void anExportHoldsEverythingButWhatIsDerived() {
    long ali = shop.contact("firstName", "علی", "email", "a@example.com", "company", "Acme");
    shop.purchase(ali, "1", "2026-01-01T00:00:00Z", "1.5");
    shop.in(() -> shop.tags.set(ali, List.of("vip")));
    Map<String, List<Map<String, Object>>> all = shop.export.of(ali);
    assertThat(all.get("contact").get(0)).containsEntry("first_name", "علی");
    assertThat(all.get("contact").get(0)).doesNotContainKey("search_text");
    assertThat(all.get("purchases").get(0))
        .containsEntry("at", "2026-01-01T00:00:00Z")
        .containsEntry("external_id", "1");
    assertThat(all.get("tags").get(0)).containsEntry("name", "vip");
    assertThat(all.get("company").get(0)).containsEntry("name", "Acme");
  }

  @Test
  void whatLayInTheTrashForThirtyDaysIsDue() {
    long ali = shop.contact("firstName", "Ali");
    shop.in(() -> shop.trash.delete(ali));
    assertThat(shop.trash.expired(10)).isEmpty();
    shop.sql.update(
        "update contact set deleted_at = ? where id = ?",
        Workshop.NOW.minus(ContactTrash.KEPT).minusSeconds(1),
        ali);
    assertThat(shop.trash.expired(10)).containsExactly(ali);
  }
}
