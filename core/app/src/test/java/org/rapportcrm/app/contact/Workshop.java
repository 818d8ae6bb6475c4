package org.rapportcrm.app.contact;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.api.webhook.Webhooks.Happening;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.company.Companies;
import org.rapportcrm.app.company.CompaniesOfContacts;
import org.rapportcrm.app.company.Company;
import org.rapportcrm.app.company.CompanyMerge;
import org.rapportcrm.app.company.CompanyUnmerge;
import org.rapportcrm.app.contact.bulk.ContactBulk;
import org.rapportcrm.app.contact.find.ContactFilter;
import org.rapportcrm.app.contact.find.ContactFinder;
import org.rapportcrm.app.contact.find.ContactRow;
import org.rapportcrm.app.contact.find.ContactSort;
import org.rapportcrm.app.contact.merge.ContactMerge;
import org.rapportcrm.app.contact.merge.ContactUnmerge;
import org.rapportcrm.app.contact.privacy.ContactErasure;
import org.rapportcrm.app.contact.privacy.ContactExport;
import org.rapportcrm.app.contact.privacy.PluginPrivacy;
import org.rapportcrm.app.contact.record.CompanyNameOf;
import org.rapportcrm.app.contact.record.CompanyNames;
import org.rapportcrm.app.contact.record.CompanyOfEntries;
import org.rapportcrm.app.contact.record.Contact;
import org.rapportcrm.app.contact.record.ContactChanger;
import org.rapportcrm.app.contact.record.ContactReach;
import org.rapportcrm.app.contact.record.ContactService;
import org.rapportcrm.app.contact.record.ContactTraces;
import org.rapportcrm.app.contact.record.ContactUniqueness;
import org.rapportcrm.app.contact.record.StageHistory;
import org.rapportcrm.app.contact.trash.ContactTrash;
import org.rapportcrm.app.contact.trash.DeletionVetoes;
import org.rapportcrm.app.data.Dialect;
import org.rapportcrm.app.data.Entities;
import org.rapportcrm.app.data.TestUnit;
import org.rapportcrm.app.deal.Deal;
import org.rapportcrm.app.deal.DealFinder;
import org.rapportcrm.app.deal.DealMoves;
import org.rapportcrm.app.deal.DealTelling;
import org.rapportcrm.app.deal.Deals;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.FormVersions;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.interaction.InteractionFeature;
import org.rapportcrm.app.interaction.InteractionLog;
import org.rapportcrm.app.interaction.InteractionWriter;
import org.rapportcrm.app.interaction.Kinds;
import org.rapportcrm.app.interaction.Timeline;
import org.rapportcrm.app.list.ListRoles;
import org.rapportcrm.app.list.Lists;
import org.rapportcrm.app.list.Members;
import org.rapportcrm.app.notification.Notifications;
import org.rapportcrm.app.pipeline.PipelineReader;
import org.rapportcrm.app.pipeline.Pipelines;
import org.rapportcrm.app.pipeline.StageWriter;
import org.rapportcrm.app.plugin.hook.Events;
import org.rapportcrm.app.plugin.registry.Contribution;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.purchase.NewPurchase;
import org.rapportcrm.app.purchase.PurchaseRow;
import org.rapportcrm.app.purchase.PurchaseSummary;
import org.rapportcrm.app.purchase.Purchases;
import org.rapportcrm.app.reach.ReachStore;
import org.rapportcrm.app.referral.ReferralBook;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.secret.SecretKey;
import org.rapportcrm.app.security.visibility.GroupCounts;
import org.rapportcrm.app.security.visibility.NamedRecords;
import org.rapportcrm.app.suppression.ErasedAddresses;
import org.rapportcrm.app.suppression.SuppressionBook;
import org.rapportcrm.app.tag.Tags;
import org.rapportcrm.app.task.Task;
import org.rapportcrm.app.task.TaskBook;
import org.rapportcrm.app.task.TaskTelling;
import org.rapportcrm.app.text.BundleMessages;
import org.rapportcrm.testkit.FixedUser;
import org.rapportcrm.testkit.KeptSettings;
import org.rapportcrm.testkit.TestDatabase;

/** All services that work with records, over a fresh database, with events caught. */
public final class Workshop implements AutoCloseable {

  public static final Instant NOW = Instant.parse("2026-05-17T12:00:00Z");

  public final List<Object> fired = new ArrayList<>();

  /** The last that webhooks were told, by kind. */
  public final Map<String, Happening> told = new LinkedHashMap<>();

  public final Settings settings = new KeptSettings();

  private final TestDatabase database;
  private final TestUnit unit;

  public final Sql sql;
  public final ContactService contacts;
  public final ContactTrash trash;
  public final ContactMerge merge;
  public final ContactUnmerge unmerge;
  public final ContactErasure erasure;
  public final ContactExport export;
  public final ContactFinder finder;
  public final ContactBulk bulk;
  public final Companies companies;
  public final CompanyMerge companyMerge;
  public final CompanyUnmerge companyUnmerge;
  public final Tags tags;
  public final Lists lists;
  public final ListRoles roles;
  public final Members members;
  public final Purchases purchases;
  public final PurchaseSummary summary;
  public final InteractionWriter interactions;
  public final InteractionLog log;
  public final Timeline timeline;
  public final ReferralBook referrals;
  public final TaskBook tasks;
  public final Deals deals;
  public final ContactReach reach;
  public final StageHistory stages;
  public final DealFinder found;
  public final DealMoves moves;
  public final Pipelines pipelines;

  /** The suppressed addresses under a key for tests. */
  public static SuppressionBook suppressed(Sql sql) {
    return new SuppressionBook(sql, new ErasedAddresses(new SecretKey("a key for tests")));
  }

  public Workshop(TestDatabase.Kind kind) {
    database = TestDatabase.of(kind, "core");
    unit = new TestUnit(database, Contact.class, Company.class, Task.class, Deal.class);
    sql = unit.sql();
    Entities entities = unit.entities();
    Dialect dialect = Dialect.valueOf(kind.name());
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Refusals refusals = new Refusals(Workshop::spell, FixedUser.withoutAccount());
    Events events = new Caught();
    PluginRegistry registry = new OnlyCore();
    NamedRecords named = new NamedRecords(sql, refusals);
    CompanyNameOf names = new CompanyNameOf(sql);
    PluginPrivacy privacy = new PluginPrivacy(registry, null);
    GroupCounts counts = new GroupCounts(sql, Duration.ZERO);
    Audit audit = new Audit(sql, clock, new Acting());
    tags = new Tags(sql, counts);
    lists = new Lists(sql, clock, refusals, audit, counts);
    roles = new ListRoles(sql, refusals);
    members = new Members(sql, lists, roles, refusals, events);
    companies =
        new Companies(entities, sql, clock, refusals, new CompanyNames(sql), new ReachStore(sql));
    reach = new ContactReach(sql, new ReachStore(sql));
    stages = new StageHistory(sql, clock, FixedUser.withoutAccount());
    contacts =
        new ContactService(
            entities,
            new ContactUniqueness(sql, refusals, suppressed(sql)),
            reach,
            new ContactChanger(companies, names, named, clock, refusals),
            new ContactTraces(stages, new CompanyOfEntries(sql), tags, audit, events),
            clock,
            refusals);
    trash = new ContactTrash(sql, clock, refusals, events, new NoVetoes(), reach);
    summary = new PurchaseSummary(sql);
    merge =
        new ContactMerge(
            sql,
            entities,
            names,
            summary,
            clock,
            FixedUser.withoutAccount(),
            refusals,
            audit,
            events);
    unmerge = new ContactUnmerge(sql, entities, names, summary, clock, refusals, audit, events);
    CompaniesOfContacts companiesOf = new CompaniesOfContacts(sql, new CompanyNames(sql), events);
    companyMerge =
        new CompanyMerge(
            sql, entities, companiesOf, clock, FixedUser.withoutAccount(), refusals, audit, events);
    companyUnmerge = new CompanyUnmerge(sql, entities, companiesOf, clock, refusals, audit, events);
    erasure = new ContactErasure(sql, clock, privacy, refusals, events, suppressed(sql));
    export = new ContactExport(sql, privacy, refusals);
    finder = new ContactFinder(sql, dialect, tags);
    bulk = new ContactBulk(sql, clock, tags, lists, named, stages, refusals, events);
    purchases = new Purchases(sql, clock, summary, named, refusals, events);
    interactions =
        new InteractionWriter(
            sql, clock, new Kinds(registry, settings), FixedUser.withoutAccount(), events);
    log = new InteractionLog(sql, refusals, events);
    timeline = new Timeline(sql);
    referrals = new ReferralBook(sql, named, refusals, summary);
    Notifications notifications = new Notifications(sql, clock, null, null);
    tasks =
        new TaskBook(
            entities,
            sql,
            clock,
            named,
            refusals,
            new TaskTelling(notifications, FixedUser.withoutAccount()),
            FixedUser.withoutAccount(),
            new BundleMessages());
    PipelineReader reader = new PipelineReader(sql);
    pipelines =
        new Pipelines(
            sql,
            clock,
            reader,
            new StageWriter(sql, refusals),
            refusals,
            new FormVersions(sql, FixedUser.withoutAccount(), refusals));
    found = new DealFinder(sql);
    moves = new DealMoves(sql, clock, FixedUser.withoutAccount(), reader);
    deals =
        new Deals(
            entities,
            sql,
            clock,
            FixedUser.withoutAccount(),
            named,
            settings,
            reader,
            found,
            moves,
            new DealTelling((what, happenings) -> told.put(what, happenings.get(0))),
            refusals);
  }

  /** In one transaction. */
  public <T> T in(Supplier<T> work) {
    return unit.in(work);
  }

  /** In one transaction. */
  public void in(Runnable work) {
    unit.in(work);
  }

  /** Creates a contact of pairs of field and value. */
  public long contact(String... pairs) {
    return in(() -> contacts.create(change(pairs)));
  }

  /** A checked change of pairs of field and value; {@code null} clears. */
  public static ContactChange change(String... pairs) {
    List<Flaw> flaws = new ArrayList<>();
    ContactChange change =
        ContactChange.check(values(pairs), null, Birthday.Reckoning.GREGORIAN, flaws);
    if (!flaws.isEmpty()) {
      throw new IllegalArgumentException(flaws.toString());
    }
    return change;
  }

  public static Values values(String... pairs) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      texts.put(pairs[i], pairs[i + 1]);
    }
    return new Values(texts);
  }

  /** Records a purchase. */
  public PurchaseRow purchase(long contact, String number, String at, String amount) {
    NewPurchase wish =
        new NewPurchase(
            contact, number, Instant.parse(at), new BigDecimal(amount), "USD", null, null);
    return in(() -> purchases.record(wish));
  }

  /** Names of all that a filter finds, in order. */
  public List<String> found(ContactFilter filter) {
    return finder.page(filter, ContactSort.DEFAULT, null, 100).rows().stream()
        .map(ContactRow::displayName)
        .toList();
  }

  @Override
  public void close() {
    unit.close();
    database.close();
  }

  private static String spell(Locale locale, String key, Object... arguments) {
    return arguments.length == 0 ? key : key + List.of(arguments);
  }

  private final class Caught extends Events {
    @Override
    public void fire(Object event) {
      fired.add(event);
    }
  }

  private static final class NoVetoes extends DeletionVetoes {
    @Override
    public Map<Long, Veto> on(Collection<Long> ids) {
      return Map.of();
    }
  }

  private static final class OnlyCore extends PluginRegistry {
    @Override
    public <T> List<T> active(Function<RapportPlugin, List<T>> kind) {
      return kind.apply(new InteractionFeature());
    }

    @Override
    public <T> List<Contribution<T>> installed(Function<RapportPlugin, List<T>> kind) {
      return List.of();
    }
  }
}
