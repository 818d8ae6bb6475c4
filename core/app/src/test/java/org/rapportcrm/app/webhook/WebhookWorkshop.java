package org.rapportcrm.app.webhook;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.webhook.WebhookKind;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.security.secret.SecretKey;
import org.rapportcrm.app.text.BundleMessages;
import org.rapportcrm.app.webhook.http.Post;
import org.rapportcrm.testkit.FixedUser;
import org.rapportcrm.testkit.KeptSettings;
import org.rapportcrm.testkit.SettableClock;
import org.rapportcrm.testkit.TestDatabase;
import org.rapportcrm.testkit.TestTransactions;

/** Webhooks over a fresh database, without a server; messages may go to this machine. */
final class WebhookWorkshop implements AutoCloseable {

  final SettableClock clock = new SettableClock();
  final List<String> givenUp = new ArrayList<>();
  final TestDatabase database;
  final TestTransactions transactions;
  final Sql sql;
  final WebhookQueue queue;
  final WebhookBook book;
  final WebhookLog log;
  final MessageClaims claims;
  final MessageNotes notes;
  final CoreHappenings tap;
  private final WebhookSender sender;

  WebhookWorkshop(TestDatabase.Kind kind) {
    database = TestDatabase.of(kind, "core");
    clock.set(Instant.parse("2026-05-17T12:00:00Z"));
    transactions = new TestTransactions(database.dataSource());
    sql = new Sql(transactions);
    FixedUser user = FixedUser.withoutAccount();
    KeptSettings settings = new KeptSettings();
    settings.put("core", "webhooks.private", "true");
    Refusals refusals = new Refusals(new BundleMessages(), user);
    Audit audit = silent();
    WebhookSecrets secrets = new WebhookSecrets(new SecretKey("a key of the tests, long enough"));
    WebhookKinds kinds = new WebhookKinds(() -> List.of(new WebhookKind("deal.moved", "x")));
    queue = new WebhookQueue(sql, clock, event());
    book = new WebhookBook(sql, clock, user, settings, kinds, secrets, refusals, audit);
    log = new WebhookLog(sql, clock, user, refusals, audit, event());
    tap = new CoreHappenings(sql, queue);
    claims = new MessageClaims(sql, own(), clock, secrets);
    notes = new MessageNotes(sql, own(), clock, webhook -> givenUp.add(webhook.name()));
    sender = new WebhookSender(claims, notes, this::post, clock, () -> true);
  }

  WebhookBook.Made create(String url, String... kinds) {
    return book.create(new WebhookInput("Shop", url, List.of(kinds), true, null));
  }

  void change(long id, boolean active) {
    Webhook now = book.get(id);
    book.change(id, new WebhookInput(now.name(), now.url(), now.kinds(), active, null), null);
  }

  /** Sends until nothing is due. */
  void sendAll() {
    while (sendSome()) {
      // the next one
    }
  }

  /** Sends one batch, if anything is due. */
  boolean sendSome() {
    return sender.sendNext();
  }

  void pass(Duration time) {
    clock.set(clock.instant().plus(time));
  }

  Post post() {
    return new Post(Duration.ofSeconds(5), true);
  }

  void contact(long id, boolean deleted) {
    sql.update(
        "insert into contact (id, email, created_at, updated_at, deleted_at)"
            + " values (?, ?, current_timestamp, current_timestamp, ?)",
        id,
        "c" + id + "@example.org",
        deleted ? clock.instant() : null);
  }

  private Audit silent() {
    return new Audit() {
      @Override
      public void record(String what, String record, String detail) {
        // not of interest here
      }
    };
  }

  private Transactions own() {
    return new Transactions() {
      @Override
      public void inNew(Runnable work) {
        transactions.run(work);
      }

      @Override
      public <T> T computeInNew(Supplier<T> work) {
        return transactions.in(work);
      }
    };
  }

  @SuppressWarnings("unchecked")
  private static Event<WebhookQueue.Wake> event() {
    return (Event<WebhookQueue.Wake>)
        Proxy.newProxyInstance(
            Event.class.getClassLoader(), new Class<?>[] {Event.class}, (p, m, a) -> null);
  }

  @Override
  public void close() {
    database.close();
  }
}
