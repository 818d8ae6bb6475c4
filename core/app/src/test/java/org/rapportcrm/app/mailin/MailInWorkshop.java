package org.rapportcrm.app.mailin;

import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.enterprise.event.Event;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.web.Tokens;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.consent.StoredSuppressions;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.delivery.Addresses;
import org.rapportcrm.app.delivery.Letters;
import org.rapportcrm.app.delivery.Returns;
import org.rapportcrm.app.delivery.StoredBatches;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.interaction.InteractionWriter;
import org.rapportcrm.app.interaction.Kinds;
import org.rapportcrm.app.notification.Notifications;
import org.rapportcrm.app.plugin.hook.Events;
import org.rapportcrm.app.security.secret.KeyedTokens;
import org.rapportcrm.app.security.secret.SecretKey;
import org.rapportcrm.app.suppression.ErasedAddresses;
import org.rapportcrm.app.suppression.SuppressionBook;
import org.rapportcrm.app.text.BundleMessages;
import org.rapportcrm.app.tombstone.Tombstones;
import org.rapportcrm.testkit.FixedUser;
import org.rapportcrm.testkit.KeptSettings;
import org.rapportcrm.testkit.SettableClock;
import org.rapportcrm.testkit.TestDatabase;
import org.rapportcrm.testkit.TestTransactions;

/** A fresh database and a mail server on this machine that has a mailbox of the user 1. */
final class MailInWorkshop implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-05-17T12:00:00Z");

  final SettableClock clock = new SettableClock();
  final PromptMailServer server = new PromptMailServer();
  final GreenMailUser mailbox;
  final TestDatabase database;
  final Sql sql;
  final Tokens tokens = new KeyedTokens(new SecretKey("a key of the tests, long enough"));
  final MailboxBook book;
  final MailKeeper keeper;
  final MailWriting writing;
  final Mails mails;
  final SyncStore store;
  final MailSync sync;
  final List<String> told = new ArrayList<>();
  private final TestTransactions transactions;

  /** Held, because loggers that nobody holds forget their level. */
  private static final Logger QUIET = Logger.getLogger("com.icegreen");

  MailInWorkshop(TestDatabase.Kind kind) {
    QUIET.setLevel(Level.SEVERE);
    server.start();
    mailbox = server.setUser("me@example.com", "me@example.com", "secret");
    database = TestDatabase.of(kind, "core");
    clock.set(NOW);
    transactions = new TestTransactions(database.dataSource());
    sql = new Sql(transactions);
    FixedUser user = new FixedUser();
    KeptSettings settings = new KeptSettings();
    settings.put("core", "mailin.private", "true");
    Refusals refusals = new Refusals(new BundleMessages(), user);
    MailboxSecrets secrets = new MailboxSecrets(new SecretKey("a key of the tests, long enough"));
    InteractionWriter writer =
        new InteractionWriter(sql, clock, noHelp(), FixedUser.withoutAccount(), silentEvents());
    Returns returns = new Returns(sql, tokens, suppressions());
    book = new MailboxBook(sql, clock, user, settings, secrets, refusals, silentAudit());
    keeper =
        new MailKeeper(
            sql,
            clock,
            writer,
            returns,
            new MailReturns(sql, clock, returns, new Notifications(sql, clock, null, null)));
    mails = new Mails(sql, user, refusals);
    writing =
        new MailWriting(
            user,
            new Letters(sql, clock, user, tokens, wake()),
            new Correspondents(sql, user),
            new SentMails(sql, clock, user, writer),
            suppressions(),
            mails,
            refusals);
    store = new SyncStore(sql, own(), clock);
    sync = sync(store);
    sql.update(
        "insert into app_user (id, email, email_folded, name, created_at)"
            + " values (1, 'me@example.com', 'me@example.com', 'Me', current_timestamp)");
  }

  MailSync sync(SyncStore over) {
    return new MailSync(
        over,
        keeper,
        book::account,
        () -> Duration.ofMinutes(1),
        clock,
        () -> false,
        (box, failures, why) -> told.add(why.key() + " " + failures));
  }

  /** The mailbox of the user, to be read. */
  long box() {
    return book.create(input("subject", List.of("INBOX"), "secret"));
  }

  MailboxInput input(String sight, List<String> folders, String password) {
    return new MailboxInput(
        false,
        null,
        "Mine",
        "me@example.com",
        "127.0.0.1",
        server.port(),
        "none",
        null,
        password,
        folders,
        LocalDate.of(2020, 1, 1),
        sight,
        true);
  }

  /** Reads until nothing is due; the mailbox is due first. */
  void read(long box) {
    book.hurry(box);
    while (sync.next()) {
      // the next turn
    }
  }

  void contact(long id, String address) {
    sql.update(
        "insert into contact (id, email, email_folded, created_at, updated_at)"
            + " values (?, ?, ?, current_timestamp, current_timestamp)",
        id,
        address,
        address.toLowerCase(Locale.ROOT));
  }

  /** Puts a message into the mailbox as it is. */
  void arrives(byte[] raw) {
    try {
      mailbox.deliver(
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  void arrives(String... lines) {
    arrives(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  /** A message of ours that was sent to a contact; answers the delivery. */
  long delivery(long contact, String address) {
    long batch =
        sql.insert(
            "insert into delivery_batch (plugin, reference, title, purpose, design, state,"
                + " created_at) values ('test', ?, 'Spring', 'marketing', '{}', 'SENT',"
                + " current_timestamp)",
            "campaign:" + address);
    return sql.insert(
        "insert into delivery (batch_id, contact_id, address, address_folded, state, next_at,"
            + " done_at) values (?, ?, ?, ?, 'SENT', current_timestamp, current_timestamp)",
        batch,
        contact,
        address,
        address);
  }

  private StoredSuppressions suppressions() {
    ErasedAddresses erased = new ErasedAddresses(new SecretKey("a key for tests"));
    return new StoredSuppressions(sql, clock, new Tombstones(), new SuppressionBook(sql, erased));
  }

  Addresses addresses() {
    return new Addresses(tokens);
  }

  /** Kinds and summaries of a contact's entries, oldest first. */
  List<String> timeline(long contact) {
    return sql.list(
        "select kind, summary from interaction where contact_id = ? order by at, id",
        row -> row.getString(1) + ": " + row.getString(2),
        contact);
  }

  Transactions own() {
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

  private static Kinds noHelp() {
    return new Kinds(null, null) {
      @Override
      public boolean helps(String kind) {
        return false;
      }
    };
  }

  private static Events silentEvents() {
    return new Events() {
      @Override
      public void fire(Object event) {
        // nobody listens here
      }
    };
  }

  private static Audit silentAudit() {
    return new Audit() {
      @Override
      public void record(String what, String record, String detail) {
        // not of interest here
      }
    };
  }

  @SuppressWarnings("unchecked")
  private static Event<StoredBatches.Wake> wake() {
    return (Event<StoredBatches.Wake>)
        Proxy.newProxyInstance(
            Event.class.getClassLoader(), new Class<?>[] {Event.class}, (p, m, a) -> null);
  }

  @Override
  public void close() {
    server.stop();
    database.close();
  }
}
