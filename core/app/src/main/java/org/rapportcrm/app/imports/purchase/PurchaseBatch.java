package org.rapportcrm.app.imports.purchase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.ImportContext;
import org.rapportcrm.api.imports.ImportOutcome;
import org.rapportcrm.api.imports.ImportOutcome.Rejection;
import org.rapportcrm.api.imports.ImportRow;
import org.rapportcrm.app.contact.LifeStage;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomChange;
import org.rapportcrm.app.imports.custom.CustomCells;
import org.rapportcrm.app.imports.custom.CustomRows;
import org.rapportcrm.app.imports.write.Customers;
import org.rapportcrm.app.imports.write.Trace;
import org.rapportcrm.app.plugin.hook.Events;

/** One batch of purchases. What is recorded once keeps its amount, time and customer. */
final class PurchaseBatch {

  private final Sql sql;
  private final Events events;
  private final Instant now;
  private final ImportContext context;
  private final PurchaseStore store;

  private final Map<String, Purchase> byKey = new HashMap<>();
  private final List<Purchase> fresh = new ArrayList<>();
  private final Map<String, Purchase> changed = new LinkedHashMap<>();
  private final List<Rejection> rejected = new ArrayList<>();
  private CustomRows custom;
  private long created;
  private long updated;
  private long unchanged;

  PurchaseBatch(Sql sql, Events events, Instant now, ImportContext context) {
    this.sql = sql;
    this.events = events;
    this.now = now;
    this.context = context;
    this.store = new PurchaseStore(sql, now);
  }

  ImportOutcome write(List<ImportRow> rows) {
    Map<ImportRow, PurchaseRow> said = new LinkedHashMap<>();
    for (ImportRow row : rows) {
      PurchaseRow purchase = PurchaseRow.of(context, row);
      if (purchase.currency() == null) {
        refuse(row, "currency", "imports.reason.currency");
      } else if (purchase.amount().signum() < 0) {
        refuse(row, "amount", "imports.reason.negative");
      } else if (purchase.key().length() > 200) {
        refuse(row, "externalId", "imports.reason.numberTooLong");
      } else {
        said.put(row, purchase);
      }
    }
    Customers customers = Customers.load(sql, context, said.keySet(), LifeStage.CUSTOMER);
    byKey.putAll(store.load(said.values().stream().map(PurchaseRow::key).toList()));
    custom = new CustomRows(sql, Carrier.PURCHASE, context, said.keySet());
    custom.load(cells(byKey.values()));
    said.forEach((row, purchase) -> decide(customers, row, purchase));
    if (!context.tryOnly()) {
      Trace trace = new Trace();
      changed.values().forEach(purchase -> purchase.traceBefore(trace));
      customers.write(sql, events, now, trace);
      store.write(fresh, changed.values(), context.option("source").orElse("import"));
      CustomRows.write(sql, Carrier.PURCHASE, cells(fresh));
      CustomRows.write(sql, Carrier.PURCHASE, cells(changed.values()));
      trace.add(Trace.Of.PURCHASE, fresh.stream().map(purchase -> purchase.id).toList());
      trace.keepIn(context);
      store.events(fresh, changed.values()).forEach(events::fire);
    }
    return new ImportOutcome(created, updated, unchanged, customers.created(), rejected);
  }

  private static Map<Long, CustomCells> cells(Collection<Purchase> purchases) {
    return purchases.stream()
        .collect(Collectors.toMap(one -> one.id, one -> one.custom, (one, other) -> one));
  }

  private void decide(Customers customers, ImportRow row, PurchaseRow said) {
    CustomChange more = custom.of(row, rejected);
    if (more == null) {
      return;
    }
    Customers.Found customer = customers.of(row);
    if (customer.reason() != null) {
      refuse(row, "customer", customer.reason());
      return;
    }
    Purchase known = byKey.get(said.key());
    if (known == null) {
      customers.keep(customer.person());
      Purchase purchase = Purchase.fresh(said, customer.person());
      PurchaseShow.Before before =
          context.tryOnly() ? PurchaseShow.Before.of(purchase, more) : null;
      purchase.custom.take(more);
      byKey.put(said.key(), purchase);
      if (context.tryOnly() && context.seen("purchase " + said.key())) {
        unchanged++;
        return;
      }
      fresh.add(purchase);
      created++;
      PurchaseShow.fresh(context, row, customer.person(), purchase, said, before);
    } else if (!known.isOf(customer.person())) {
      refuse(row, "externalId", "imports.reason.purchaseOfAnother", said.key());
    } else if (!known.sameAs(said)) {
      refuse(row, "amount", "imports.reason.purchaseDiffers", said.key());
    } else {
      change(row, known, said, more);
    }
  }

  private void change(ImportRow row, Purchase known, PurchaseRow said, CustomChange more) {
    PurchaseShow.Before before = context.tryOnly() ? PurchaseShow.Before.of(known, more) : null;
    boolean filled = known.custom.take(more);
    boolean refund = said.refunded() && !known.refunded;
    boolean describe =
        said.description() != null && !Objects.equals(said.description(), known.description);
    if (!refund && !describe && !filled) {
      unchanged++;
      return;
    }
    known.refundNow |= refund;
    known.refunded |= refund;
    if (describe) {
      known.describe(said.description());
    }
    if (known.id > 0) {
      changed.put(known.key, known);
    }
    updated++;
    PurchaseShow.changed(context, row, known, before);
  }

  private void refuse(ImportRow row, String field, String reason, String... arguments) {
    rejected.add(Rejection.of(row.line(), field, reason, arguments));
  }
}
