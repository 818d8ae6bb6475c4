package org.rapportcrm.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.contact.CompaniesMerged;
import org.rapportcrm.api.contact.CompaniesUnmerged;
import org.rapportcrm.api.contact.ContactsChanged;
import org.rapportcrm.api.contact.ContactsCreated;
import org.rapportcrm.api.contact.ContactsMerged;
import org.rapportcrm.api.contact.ContactsUnmerged;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.webhook.http.Answer;
import org.rapportcrm.app.webhook.http.Receiver;
import org.rapportcrm.app.webhook.http.Receiver.Got;
import org.rapportcrm.testkit.TestDatabase;

class WebhooksTest {

  @ParameterizedTest
  @EnumSource
  void ofTwoWhoChangeOneTheSecondChangesNothing(TestDatabase.Kind kind) {
    try (WebhookWorkshop shop = new WebhookWorkshop(kind)) {
      long id = shop.create("http://127.0.0.1:1/", "*").id();
      long opened = shop.book.get(id).version();
      shop.transactions.run(() -> shop.book.change(id, named("First"), opened));
      assertThatThrownBy(
              () -> shop.transactions.run(() -> shop.book.change(id, named("Second"), opened)))
          .isInstanceOfSatisfying(
              ProblemException.class, problem -> assertThat(problem.isOvertaken()).isTrue());
      assertThat(shop.book.get(id).name()).isEqualTo("First");
    }
  }

  private static WebhookInput named(String name) {
    return new WebhookInput(name, "http://127.0.0.1:1/", List.of("*"), true, null);
  }

  @ParameterizedTest
  @EnumSource
  void whoeverWantsAKindIsToldOfItAndOfNothingElse(TestDatabase.Kind kind) {
    try (WebhookWorkshop shop = new WebhookWorkshop(kind);
        Receiver receiver = Receiver.answering(Receiver.status(200))) {
      shop.create(receiver.url(), "deal.moved");
      shop.queue.tell("deal.moved", "deal:7", Map.of("id", 7, "stage", "won"));
      shop.queue.tell("deal.lost", "deal:7", Map.of("id", 7));
      shop.sendAll();
      assertThat(receiver.got()).hasSize(1);
      assertThat(receiver.got().get(0).body())
          .contains("\"type\":\"deal.moved\"", "\"timestamp\":\"2026-05-17T12:00:00Z\"")
          .contains("\"stage\":\"won\"");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsRolledBackIsNotSent(TestDatabase.Kind kind) {
    try (WebhookWorkshop shop = new WebhookWorkshop(kind);
        Receiver receiver = Receiver.answering(Receiver.status(200))) {
      shop.create(receiver.url(), "*");
      assertThatThrownBy(
              () ->
                  shop.transactions.run(
                      () -> {
                        shop.queue.tell("deal.moved", "deal:7", Map.of());
                        throw new IllegalStateException("back");
                      }))
          .hasMessage("back");
      shop.sendAll();
      assertThat(receiver.got()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMessageThatIsNotTakenWaitsAndHoldsBackThoseOfItsRecordAlone(TestDatabase.Kind kind) {
    try (WebhookWorkshop shop = new WebhookWorkshop(kind);
        Receiver receiver =
            Receiver.of(got -> Receiver.status(got.body().contains("\"bad\":true") ? 500 : 200))) {
      shop.create(receiver.url(), "*");
      shop.queue.tell("deal.moved", "deal:1", Map.of("n", 1, "bad", true));
      shop.queue.tell("deal.moved", "deal:1", Map.of("n", 2));
      shop.queue.tell("deal.moved", "deal:2", Map.of("n", 3));
      shop.sendAll();
      assertThat(receiver.got()).hasSize(2);
      assertThat(receiver.got().get(1).body()).contains("\"n\":3");
      receiver.answer(Receiver.status(200));
      shop.sendAll();
      assertThat(receiver.got()).as("not before its time").hasSize(2);
      shop.pass(Duration.ofSeconds(6));
      shop.sendAll();
      assertThat(receiver.got()).hasSize(4);
      assertThat(receiver.got().get(2).id()).isEqualTo(receiver.got().get(0).id());
      assertThat(receiver.got().get(3).body()).contains("\"n\":2");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSenderThatWasKilledLosesNothingAndTheIdTellsTheDouble(TestDatabase.Kind kind) {
    try (WebhookWorkshop shop = new WebhookWorkshop(kind);
        Receiver receiver = Receiver.answering(Receiver.status(200))) {
      shop.create(receiver.url(), "*");
      shop.queue.tell("deal.moved", "deal:1", Map.of());
      MessageClaims.Batch killed = shop.claims.next().orElseThrow();
      MessageClaims.Claimed message = killed.messages().get(0);
      Answer answer = shop.post().send(message.message(), shop.clock.instant());
      assertThat(shop.claims.next()).as("held until the lease is over").isEmpty();
      shop.sql.update(
          "update webhook_message set lease_until = current_timestamp - interval '1' second");
      shop.sendAll();
      assertThat(receiver.got().stream().map(Got::id).distinct()).hasSize(1);
      assertThat(receiver.got()).hasSize(2);
      shop.notes.note(killed, List.of(new MessageNotes.Tried(message.id(), answer)));
      assertThat(shop.sql.number("select count(*) from webhook_attempt"))
          .as("what the one who came back says counts no more")
          .isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void afterThreeDaysWithoutAnAnswerTheWebhookIsOffAndSomebodyIsTold(TestDatabase.Kind kind) {
    try (WebhookWorkshop shop = new WebhookWorkshop(kind);
        Receiver receiver = Receiver.answering(Receiver.status(503))) {
      long id = shop.create(receiver.url(), "*").id();
      shop.queue.tell("deal.moved", "deal:1", Map.of());
      for (int hours = 0; hours < 90; hours++) {
        shop.sendAll();
        shop.pass(Duration.ofHours(1));
      }
      shop.queue.tell("deal.moved", "deal:2", Map.of());
      Webhook webhook = shop.book.get(id);
      assertThat(webhook.active()).isFalse();
      assertThat(webhook.reason()).isEqualTo("The receiver answered 503.");
      assertThat(shop.givenUp).containsExactly(webhook.name());
      assertThat(receiver.got()).hasSizeBetween(10, 25);
      assertThat(shop.log.figures(id)).isEqualTo(new WebhookLog.Figures(0, 1));
      receiver.answer(Receiver.status(200));
      shop.change(id, true);
      shop.log.replay(id, Instant.EPOCH, shop.clock.instant());
      shop.sendAll();
      assertThat(receiver.got().get(receiver.got().size() - 1).id())
          .isEqualTo(receiver.got().get(0).id());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aReceiverThatIsGoneIsNotAskedAgain(TestDatabase.Kind kind) {
    try (WebhookWorkshop shop = new WebhookWorkshop(kind);
        Receiver receiver = Receiver.answering(Receiver.status(410))) {
      long id = shop.create(receiver.url(), "*").id();
      shop.queue.tell("deal.moved", "deal:1", Map.of());
      shop.sendAll();
      assertThat(shop.book.get(id).active()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void manyFailuresInARowMakeTheWholeWebhookWait(TestDatabase.Kind kind) {
    try (WebhookWorkshop shop = new WebhookWorkshop(kind);
        Receiver receiver = Receiver.answering(Receiver.status(500))) {
      shop.create(receiver.url(), "*");
      for (int i = 0; i < 100; i++) {
        shop.queue.tell("deal.moved", "deal:" + i, Map.of());
      }
      shop.sendAll();
      assertThat(receiver.got()).hasSize(Waits.MANY);
    }
  }

  @ParameterizedTest
  @EnumSource
  void muchForOneWebhookHoldsNoOtherBack(TestDatabase.Kind kind) {
    try (WebhookWorkshop shop = new WebhookWorkshop(kind);
        Receiver busy = Receiver.keeping(Receiver.status(200));
        Receiver quiet = Receiver.keeping(Receiver.status(200))) {
      shop.create(busy.url(), "*");
      for (int i = 0; i < 3 * MessageClaims.AT_ONCE; i++) {
        shop.queue.tell("deal.moved", "deal:" + i, Map.of());
      }
      shop.create(quiet.url(), "*");
      shop.queue.tell("deal.moved", "deal:1", Map.of());
      shop.sendSome();
      shop.sendSome();
      assertThat(quiet.got()).hasSize(1);
      assertThat(busy.got()).hasSize(MessageClaims.AT_ONCE);
      shop.sendAll();
      assertThat(busy.got()).hasSize(3 * MessageClaims.AT_ONCE + 1);
      assertThat(busy.connections()).as("one for each batch").isLessThanOrEqualTo(4);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasClaimedBehindAMessageThatIsNotTakenIsFreeAgain(TestDatabase.Kind kind) {
    try (WebhookWorkshop shop = new WebhookWorkshop(kind);
        Receiver receiver =
            Receiver.of(got -> Receiver.status(got.body().contains("\"bad\":true") ? 500 : 200))) {
      shop.create(receiver.url(), "*");
      shop.queue.tell("deal.moved", "deal:1", Map.of("bad", true));
      shop.queue.tell("deal.moved", "deal:2", Map.of("bad", false));
      shop.sendSome();
      assertThat(receiver.got()).as("no further one is tried").hasSize(1);
      shop.sendSome();
      assertThat(receiver.got()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whileASecretIsReplacedBothSign(TestDatabase.Kind kind) {
    try (WebhookWorkshop shop = new WebhookWorkshop(kind);
        Receiver receiver = Receiver.answering(Receiver.status(200))) {
      WebhookBook.Made made = shop.create(receiver.url(), "*");
      assertThat(shop.sql.list("select secret from webhook", row -> row.getString(1)).get(0))
          .as("sealed")
          .doesNotContain(made.secret());
      shop.book.rotate(made.id());
      shop.queue.tell("deal.moved", "deal:1", Map.of());
      shop.sendAll();
      assertThat(signatures(receiver.got().get(0))).hasSize(2);
      shop.pass(Duration.ofHours(25));
      shop.queue.tell("deal.moved", "deal:1", Map.of());
      shop.sendAll();
      assertThat(signatures(receiver.got().get(1))).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsPutIntoTheTrashIsToldApart(TestDatabase.Kind kind) {
    try (WebhookWorkshop shop = new WebhookWorkshop(kind);
        Receiver receiver = Receiver.answering(Receiver.status(200))) {
      shop.create(receiver.url(), "*");
      shop.contact(1, false);
      shop.contact(2, true);
      shop.tap.within(new ContactsCreated(List.of(1L)));
      shop.tap.within(new ContactsChanged(List.of(1L, 2L)));
      shop.sendAll();
      assertThat(receiver.got().stream().map(Got::body))
          .anyMatch(body -> body.contains("contact.deleted") && body.contains("\"id\":2"))
          .anyMatch(body -> body.contains("contact.changed") && body.contains("\"id\":1"))
          .noneMatch(body -> body.contains("example.org"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void mergesAndTheirUndoingSayWhichRecordStays(TestDatabase.Kind kind) {
    try (WebhookWorkshop shop = new WebhookWorkshop(kind);
        Receiver receiver = Receiver.answering(Receiver.status(200))) {
      shop.create(receiver.url(), "*");
      shop.tap.within(new ContactsMerged(1, 2));
      shop.tap.within(new CompaniesMerged(3, 4));
      shop.tap.within(new CompaniesUnmerged(3, 4));
      shop.tap.within(new ContactsUnmerged(1, 2));
      shop.sendAll();
      assertThat(receiver.got().stream().map(Got::body))
          .hasSize(4)
          .anyMatch(told("contact.merged", "\"id\":1,\"url\":\"/api/v1/contacts/1\",\"merged\":2"))
          .anyMatch(told("company.merged", "\"id\":3,\"url\":\"/api/v1/companies/3\",\"merged\":4"))
          .anyMatch(told("company.merge.undone", "\"url\":\"/api/v1/companies/3\",\"merged\":4"))
          .anyMatch(told("contact.merge.undone", "\"url\":\"/api/v1/contacts/1\",\"merged\":2"));
    }
  }

  private static Predicate<String> told(String kind, String data) {
    return body -> body.contains('"' + kind + '"') && body.contains(data);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrongWithAWebhookIsSaidAndNothingIsKept(TestDatabase.Kind kind) {
    try (WebhookWorkshop shop = new WebhookWorkshop(kind)) {
      assertRefused(shop, "http://127.0.0.1/", List.of("no.kind"), null, "kinds");
      assertRefused(shop, "http://127.0.0.1/", List.of(), null, "kinds");
      assertRefused(shop, "ftp://example.org", List.of("*"), null, "url");
      assertRefused(shop, "http://127.0.0.1/", List.of("*"), "x", "secret");
      assertThat(shop.book.all()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aKindStaysWantedWhileItsPluginIsNotActive(TestDatabase.Kind kind) {
    try (WebhookWorkshop shop = new WebhookWorkshop(kind)) {
      long id = shop.create("http://127.0.0.1/", "deal.moved").id();
      shop.sql.update("insert into webhook_kind (webhook_id, kind) values (?, 'tea.brewed')", id);
      shop.change(id, false);
      assertThat(shop.book.get(id).kinds()).containsExactly("deal.moved", "tea.brewed");
    }
  }

  @Test
  void theWaitsGrowToEightHoursAndLastThreeDays() {
    assertThat(Waits.message(1)).isEqualTo(Duration.ofSeconds(5));
    assertThat(Waits.message(50)).isEqualTo(Duration.ofHours(8));
    assertThat(Waits.webhook(Waits.MANY - 1)).isZero();
    assertThat(Waits.webhook(1000)).isEqualTo(Duration.ofHours(1));
    Instant now = Instant.parse("2026-05-17T12:00:00Z");
    assertThat(Waits.isOver(now, now.plus(Duration.ofDays(3)))).isTrue();
    assertThat(Waits.isOver(now, now.plus(Duration.ofDays(3)).minusSeconds(1))).isFalse();
    assertThat(Waits.isOver(null, now)).isFalse();
  }

  private static void assertRefused(
      WebhookWorkshop shop, String url, List<String> kinds, String secret, String field) {
    assertThatThrownBy(() -> shop.book.create(new WebhookInput("x", url, kinds, true, secret)))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.errors().get(0).field()).isEqualTo(field));
  }

  private static List<String> signatures(Got got) {
    return List.of(got.headers().get("webhook-signature").split(" "));
  }
}
