package org.rapportcrm.loyalty.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.rapportcrm.api.contact.ContactsMerged;
import org.rapportcrm.api.contact.ContactsUnmerged;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.webhook.Webhooks;
import org.rapportcrm.loyalty.Problems;
import org.rapportcrm.testkit.FixedUser;
import org.rapportcrm.testkit.KeptMoves;
import org.rapportcrm.testkit.PluginMessages;
import org.rapportcrm.testkit.SettableClock;
import org.rapportcrm.testkit.TestDatabase;
import org.rapportcrm.testkit.TestTransactions;

/** The ledger over a test database, with one programme; every call is one transaction. */
public final class LedgerBed implements AutoCloseable {

  public final TestDatabase database;
  public final TestTransactions tx;
  public final Sql sql;
  public final SettableClock clock = new SettableClock();
  public final Problems problems = new Problems(new PluginMessages("loyalty"), new FixedUser());
  public final Members members;
  public final Ledger ledger;
  public final long programme;
  private final Expiry expiry;
  private final Merging merging;
  private final Unmerging unmerging;
  private final Verification verification;

  /** What webhooks were told: the kind, and what about. */
  public final List<String> told = new ArrayList<>();

  /** Webhooks that tell {@link #told}. */
  public final Webhooks webhooks =
      (kind, happenings) ->
          happenings.forEach(one -> told.add(kind + " " + one.record() + " " + one.data()));

  private final AtomicLong keys = new AtomicLong();

  /** Opens a fresh database. */
  public LedgerBed(TestDatabase.Kind kind) {
    this(TestDatabase.of(kind, "core", "loyalty"));
  }

  LedgerBed(TestDatabase database) {
    this.database = database;
    tx = new TestTransactions(database.dataSource());
    sql = new Sql(tx);
    members = new Members(sql, clock);
    EntryWriter writer = new EntryWriter(sql, new EntryTelling(webhooks));
    ledger = new Ledger(sql, members, writer, problems);
    expiry = new Expiry(sql, members, writer, clock);
    KeptMoves moved = new KeptMoves(sql);
    merging = new Merging(sql, members, writer, moved, clock);
    unmerging = new Unmerging(sql, members, writer, moved, clock);
    verification = new Verification(sql);
    programme =
        sql.insert(
            "insert into loyalty_programme (name, name_folded, is_default, created_at, updated_at)"
                + " values ('Club', 'club', true, ?, ?)",
            clock.instant(),
            clock.instant());
  }

  /** A new contact. */
  public long contact(long id) {
    sql.update(
        "insert into contact (id, first_name, email, email_folded, created_at, updated_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        id,
        "Contact " + id,
        "c" + id + "@example.org",
        "c" + id + "@example.org",
        clock.instant(),
        clock.instant());
    return id;
  }

  Posting posting(long contact, long points, Instant expires) {
    return posting(contact, points, expires, "k" + keys.incrementAndGet());
  }

  Posting posting(long contact, long points, Instant expires, String key) {
    return new Posting(contact, points, key, "test", "Tester", clock.instant(), expires);
  }

  Entry earn(long contact, long points) {
    return earn(contact, points, null);
  }

  Entry earn(long contact, long points, Instant expires) {
    return in(() -> ledger.earn(programme, posting(contact, points, expires)));
  }

  Entry redeem(long contact, long points) {
    return in(() -> ledger.redeem(programme, posting(contact, -points, null)));
  }

  Entry reverse(Entry entry) {
    return in(
        () -> ledger.reverse(entry.id(), "k" + keys.incrementAndGet(), "Tester", clock.instant()));
  }

  int expire() {
    int all = 0;
    for (int done = 1; done > 0; all += done) {
      done = in(() -> expiry.step(50));
    }
    return all;
  }

  /** The same for a history that is written afterwards. */
  int expireUntil(Instant past) {
    return in(() -> expiry.stepUntil(past, 50));
  }

  void merge(long kept, long merged) {
    tx.run(() -> merging.on(new ContactsMerged(kept, merged)));
  }

  void unmerge(long kept, long merged) {
    tx.run(() -> unmerging.on(new ContactsUnmerged(kept, merged)));
  }

  /** Any work in one transaction. */
  public <T> T in(Supplier<T> work) {
    return tx.in(work);
  }

  /** The balance, 0 for nobody. */
  public long balance(long contact) {
    return sql.number(
        "select balance from loyalty_member where contact_id = ? and living = 1", contact);
  }

  long debt(long contact) {
    return sql.number(
        "select debt from loyalty_member where contact_id = ? and living = 1", contact);
  }

  /** What is left in the contact's lots, in the order in which they pay. */
  List<Long> lots(long contact) {
    return sql.list(
        "select l.remaining from loyalty_lot l join loyalty_member m on m.id = l.member_id"
            + " where m.contact_id = ? order by l.expires_at nulls last, l.id",
        row -> row.getLong(1),
        contact);
  }

  /** Sentences about everything that does not add up. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    long after = 0;
    while (true) {
      long from = after;
      Verification.Step step = in(() -> verification.step(from, 100));
      if (step.members() == 0) {
        break;
      }
      faults.addAll(step.faults());
      after = step.last();
    }
    long sum = sql.number("select coalesce(sum(points), 0) from loyalty_posting");
    if (sum != 0) {
      faults.add("Postings sum to " + sum);
    }
    return faults;
  }

  @Override
  public void close() {
    database.close();
  }
}
