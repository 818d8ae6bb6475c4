package org.rapportcrm.emailcampaigns.campaign;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.Block;
import org.rapportcrm.api.message.Composer;
import org.rapportcrm.api.message.Consents;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.segment.Segments;
import org.rapportcrm.app.consent.StoredConsents;
import org.rapportcrm.app.delivery.StoredBatches;
import org.rapportcrm.app.message.MessageComposer;
import org.rapportcrm.app.purpose.Purposes;
import org.rapportcrm.emailcampaigns.Problems;
import org.rapportcrm.testkit.FixedUser;
import org.rapportcrm.testkit.PluginMessages;
import org.rapportcrm.testkit.SettableClock;
import org.rapportcrm.testkit.TestDatabase;
import org.rapportcrm.testkit.TestTransactions;

/** Campaigns over a test database with the core's own batches; a segment 1 of all contacts. */
public final class CampaignBed implements AutoCloseable, Segments {

  public final SettableClock clock = new SettableClock();
  public final Sql sql;
  public final Composer composer;
  public final StoredBatches batches;
  public final Problems problems;
  public final ContentCheck check;
  public final Consents consents;
  final List<Composer.Finding> wrong = new ArrayList<>();
  final Campaigns campaigns;
  final Sending sending;
  public final TestTransactions transactions;
  private final TestDatabase database;
  public final Sender user = new Sender();

  /** On this kind of database. */
  public CampaignBed(TestDatabase.Kind kind) {
    database = TestDatabase.of(kind, "core", "email-campaigns");
    transactions = new TestTransactions(database.dataSource());
    sql = new Sql(transactions);
    problems = new Problems(new PluginMessages("email-campaigns"), new FixedUser());
    composer =
        new MessageComposer(null, null, null, (Supplier) () -> null, null) {
          @Override
          public List<Finding> check(MessageDesign design) {
            return wrong;
          }
        };
    batches =
        new StoredBatches(sql, clock, this, composer, null, quiet(), FixedUser.withoutAccount()) {
          @Override
          public List<Composer.Finding> preflight(NewBatch batch) {
            return List.of();
          }
        };
    consents = new StoredConsents(sql, clock, null, null, new Purposes(sql), null);
    check = new ContentCheck(this, consents, problems);
    campaigns = new Campaigns(sql, composer, clock, problems, check, reasons());
    Readiness readiness =
        new Readiness(composer, batches, new Audience(sql, this), consents, problems);
    sending = new Sending(sql, clock, campaigns, readiness, batches, problems, user);
    Instant now = clock.instant();
    sql.update(
        "insert into segment (id, name, name_folded, rule, created_at, updated_at)"
            + " values (1, 'All', 'all', '{}', ?, ?)",
        now,
        now);
    contact(1, "one@example.com", true);
    contact(2, "two@example.com", false);
  }

  /** A contact with an address, who consents to marketing or not. */
  public void contact(long id, String email, boolean consents) {
    Instant now = clock.instant();
    sql.update(
        "insert into contact (id, email, email_folded, created_at, updated_at)"
            + " values (?, ?, ?, ?, ?)",
        id,
        email,
        email,
        now,
        now);
    sql.update(
        "insert into consent (contact_id, purpose, given, at) values (?, 'marketing', ?, ?)",
        id,
        consents,
        now);
  }

  /** Who sends: whom this thread works for. */
  public static final class Sender implements CurrentUser {
    public Long id;
    public boolean allowed = true;

    @Override
    public Optional<Long> id() {
      return Optional.ofNullable(id);
    }

    @Override
    public String name() {
      return "Sender";
    }

    @Override
    public boolean may(String capability) {
      return allowed;
    }

    @Override
    public Locale locale() {
      return Locale.ENGLISH;
    }

    @Override
    public ZoneId zone() {
      return ZoneOffset.UTC;
    }
  }

  /** A draft that can be sent. */
  Campaign draft() {
    return campaigns.create(content("News", 1L));
  }

  static Content content(String name, Long segment) {
    Block block = Block.of("text", Map.of("text", "Hello {{contact.firstName|you}}"));
    return new Content(
        name, segment, new MessageDesign("Hi", "", "fa", List.of(block)), null, null, " ");
  }

  @SuppressWarnings("unchecked")
  private static Event<StoredBatches.Wake> quiet() {
    return (Event<StoredBatches.Wake>)
        Proxy.newProxyInstance(
            Event.class.getClassLoader(), new Class<?>[] {Event.class}, (p, m, a) -> null);
  }

  @Override
  public List<SegmentName> all() {
    return List.of(new SegmentName(1, "All"));
  }

  @Override
  public Optional<SegmentName> find(long id) {
    return all().stream().filter(s -> s.id() == id).findFirst();
  }

  @Override
  public long count(long id) {
    return 2;
  }

  /** Whoever has a key sees the contact 2 alone. */
  @Override
  public Compiled compile(long id) {
    return user.id != null
        ? new Compiled("select k.id from contact k where k.id = ?", List.of(2L))
        : new Compiled("select k.id from contact k where k.id > ?", List.of(0L));
  }

  @Override
  public void close() {
    database.close();
  }

  /** Says why something stopped, in English; the texts of the core are those of tests. */
  public static StopReasons reasons() {
    return new StopReasons(
        (locale, key, arguments) -> key + " " + Arrays.asList(arguments), new FixedUser());
  }
}
