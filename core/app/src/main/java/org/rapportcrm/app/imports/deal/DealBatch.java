package org.rapportcrm.app.imports.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.ImportContext;
import org.rapportcrm.api.imports.ImportOutcome;
import org.rapportcrm.api.imports.ImportOutcome.Rejection;
import org.rapportcrm.api.imports.ImportRow;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.contact.ContactText;
import org.rapportcrm.app.contact.LifeStage;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomChange;
import org.rapportcrm.app.imports.custom.CustomCells;
import org.rapportcrm.app.imports.custom.CustomRows;
import org.rapportcrm.app.imports.deal.DealState.Cell;
import org.rapportcrm.app.imports.map.Refused;
import org.rapportcrm.app.imports.write.Customers;
import org.rapportcrm.app.imports.write.Names;
import org.rapportcrm.app.imports.write.OwnersByAddress;
import org.rapportcrm.app.imports.write.Person;
import org.rapportcrm.app.imports.write.RowKey;
import org.rapportcrm.app.imports.write.Trace;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.pipeline.Outcome;
import org.rapportcrm.app.pipeline.Stage;
import org.rapportcrm.app.plugin.hook.Events;

/** One batch of deals. */
final class DealBatch {

  private final Sql sql;
  private final Events events;
  private final Instant now;
  private final ImportContext context;
  private final DealStages stages;
  private final Map<String, DealState> byKey = new HashMap<>();
  private final Set<DealState> touched = new LinkedHashSet<>();
  private final List<Rejection> rejected = new ArrayList<>();
  private OwnersByAddress owners;
  private Customers customers;
  private CustomRows custom;
  private long created;
  private long updated;
  private long unchanged;

  DealBatch(Sql sql, Events events, Instant now, ImportContext context, DealStages stages) {
    this.sql = sql;
    this.events = events;
    this.now = now;
    this.context = context;
    this.stages = stages;
  }

  ImportOutcome write(List<ImportRow> rows) {
    DealStore store = new DealStore(sql, now);
    store
        .load("external_id", rows.stream().map(DealBatch::key).toList())
        .forEach(deal -> byKey.put(deal.key, deal));
    owners = OwnersByAddress.load(sql, rows);
    customers = Customers.load(sql, context, rows, LifeStage.OPPORTUNITY);
    custom = new CustomRows(sql, Carrier.DEAL, context, rows);
    custom.load(cells(byKey.values()));
    Map<Long, String> companies = companies(byKey.values());
    byKey.values().forEach(deal -> deal.companyName = companies.get(deal.stored.get(Cell.COMPANY)));
    rows.forEach(this::decide);
    for (DealState deal : touched) {
      boolean undone = !deal.isNew() && !deal.isDifferent() && deal.differentRows > 0;
      updated += undone ? 0 : deal.differentRows;
      unchanged += undone ? deal.differentRows : 0;
    }
    if (!context.tryOnly()) {
      flush(store);
    }
    return new ImportOutcome(created, updated, unchanged, customers.created(), rejected);
  }

  private Map<Long, String> companies(Collection<DealState> deals) {
    List<Long> ids =
        deals.stream()
            .map(deal -> (Long) deal.stored.get(Cell.COMPANY))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    Map<Long, String> names = new HashMap<>();
    if (!ids.isEmpty()) {
      sql.each(
          "select id, name from company where id = any(?)",
          row -> names.put(row.getLong(1), row.getString(2)),
          ids);
    }
    return names;
  }

  private static String key(ImportRow row) {
    String number = row.text("externalId");
    return number != null
        ? number
        : RowKey.of(
            row,
            Folding.fold(row.text("name")),
            row.text("customer"),
            ContactText.emailFolded(row.text("email")),
            row.text("company") == null ? null : Folding.fold(row.text("company")));
  }

  private void decide(ImportRow row) {
    List<Flaw> flaws = new ArrayList<>();
    Map<Cell, Object> said = DealValues.of(context, row, owners.of(row), flaws);
    if (!flaws.isEmpty()) {
      rejected.add(Refused.by(row, flaws.get(0)));
      return;
    }
    if (owners.isUnknown(row)) {
      refuse(row, "owner", "imports.reason.owner", row.text("owner"));
      return;
    }
    DealState known = byKey.get(key(row));
    Stage at = known == null ? null : stages.stage((Long) known.values.get(Cell.STAGE));
    DealStages.Choice choice = stages.of(row, at);
    if (choice.rejection() != null) {
      rejected.add(choice.rejection());
      return;
    }
    CustomChange more = custom.of(row, rejected);
    if (more == null) {
      return;
    }
    Person customer = null;
    if (row.text("customer") != null || row.text("email") != null) {
      Customers.Found found = customers.of(row);
      if (found.reason() != null) {
        refuse(row, "customer", found.reason());
        return;
      }
      customer = found.person();
      customers.keep(customer);
    }
    take(row, known, said, customer, choice.stage(), more);
  }

  private void take(
      ImportRow row,
      DealState known,
      Map<Cell, Object> said,
      Person customer,
      Stage to,
      CustomChange more) {
    DealState deal = known == null ? new DealState(key(row)) : known;
    byKey.put(deal.key, deal);
    DealShow before = context.wantsChanges() ? DealShow.before(deal, more) : null;
    boolean isNew = touched.add(deal) && deal.isNew();
    Map<Cell, Object> was = new EnumMap<>(Cell.class);
    was.putAll(deal.values);
    String companyWas = deal.companyName;
    said.forEach(deal::put);
    boolean different = customer(deal, customer) | company(deal, row) | deal.custom.take(more);
    if (to != null) {
      enter(deal, to, said);
    }
    if (deal.values.get(Cell.OUTCOME) != null
        && !Outcome.LOST.word().equals(deal.values.get(Cell.OUTCOME))) {
      deal.put(Cell.LOST_REASON, null);
    }
    different |= !DealState.same(was, deal.values);
    if (isNew && context.tryOnly() && context.seen("deal " + deal.key)) {
      isNew = false;
      different = false;
    }
    if (before != null && (isNew || different)) {
      before.show(context, row, deal, isNew, companyWas, to);
    }
    created += isNew ? 1 : 0;
    deal.differentRows += !isNew && different ? 1 : 0;
    unchanged += !isNew && !different ? 1 : 0;
  }

  private static boolean customer(DealState deal, Person customer) {
    if (customer == null) {
      return false;
    }
    boolean same =
        customer.isNew()
            ? deal.customer == customer
            : Objects.equals(deal.values.get(Cell.CONTACT), customer.id());
    deal.customer = customer;
    deal.put(Cell.CONTACT, customer.isNew() ? null : customer.id());
    return !same;
  }

  private static boolean company(DealState deal, ImportRow row) {
    String name = row.text("company");
    if (name == null
        || deal.companyName != null && Folding.fold(name).equals(Folding.fold(deal.companyName))) {
      return false;
    }
    deal.companyName = name;
    deal.put(Cell.COMPANY, null);
    return true;
  }

  /** One that is decided was decided today, and one that moves on has the chance of its stage. */
  private void enter(DealState deal, Stage to, Map<Cell, Object> said) {
    deal.from = deal.isNew() ? null : stages.stage((Long) deal.stored.get(Cell.STAGE));
    deal.to = deal.from != null && deal.from.id() == to.id() ? null : to;
    deal.put(Cell.STAGE, to.id());
    deal.put(Cell.PIPELINE, to.pipelineId());
    deal.put(Cell.OUTCOME, to.outcome().word());
    deal.put(Cell.STAGE_SINCE, now);
    deal.put(Cell.STALLED_AT, to.stalledAt(now));
    if (!said.containsKey(Cell.PROBABILITY)) {
      deal.put(Cell.PROBABILITY, null);
    }
    if (to.isOver() && !said.containsKey(Cell.CLOSES_ON)) {
      deal.put(Cell.CLOSES_ON, LocalDate.ofInstant(now, context.zone()));
    }
  }

  private void flush(DealStore store) {
    Trace trace = new Trace();
    customers.write(sql, events, now, trace);
    link(trace);
    touched.stream()
        .filter(deal -> !deal.isNew() && deal.isDifferent())
        .forEach(deal -> trace.before(0, DealBefore.RECORD, deal.id, DealBefore.of(deal).json()));
    List<DealState> fresh = touched.stream().filter(DealState::isNew).toList();
    store.insert(fresh);
    store.update(
        touched.stream().filter(deal -> !deal.isNew() && deal.isChanged()).toList(), deal -> now);
    store.moves(touched);
    CustomRows.write(sql, Carrier.DEAL, cells(touched));
    trace.add(Trace.Of.DEAL, fresh.stream().map(deal -> deal.id).toList());
    trace.keepIn(context);
  }

  /** Contacts and companies that the batch made have their keys now. */
  private void link(Trace trace) {
    List<DealState> asking =
        touched.stream()
            .filter(deal -> deal.companyName != null && deal.values.get(Cell.COMPANY) == null)
            .toList();
    Map<String, Long> companies =
        Names.companies(
            sql,
            asking.stream().map(deal -> deal.companyName).toList(),
            now,
            made -> trace.add(Trace.Of.COMPANY, made));
    asking.forEach(deal -> deal.put(Cell.COMPANY, companies.get(Folding.fold(deal.companyName))));
    touched.stream()
        .filter(deal -> deal.customer != null)
        .forEach(deal -> deal.put(Cell.CONTACT, deal.customer.id()));
  }

  private static Map<Long, CustomCells> cells(Collection<DealState> deals) {
    return deals.stream()
        .collect(Collectors.toMap(one -> one.id, one -> one.custom, (one, other) -> one));
  }

  private void refuse(ImportRow row, String field, String reason, String... arguments) {
    rejected.add(Rejection.of(row.line(), field, reason, arguments));
  }
}
