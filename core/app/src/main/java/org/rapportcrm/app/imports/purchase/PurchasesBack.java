package org.rapportcrm.app.imports.purchase;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.contact.PurchaseView;
import org.rapportcrm.api.contact.PurchasesRefunded;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.ImportTrace.Before;
import org.rapportcrm.api.imports.TakenBack;
import org.rapportcrm.api.imports.TakenBack.Left;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.imports.custom.CustomBack;
import org.rapportcrm.app.imports.custom.CustomBefore;
import org.rapportcrm.app.imports.write.Trace;
import org.rapportcrm.app.plugin.hook.Events;
import org.rapportcrm.app.purchase.PurchaseSummary;

/**
 * Takes purchases back that an import recorded. Plugins are told that they were refunded, so that
 * points that stand on them go as well. One that somebody refunded since is part of the books by
 * now, and stays.
 */
final class PurchasesBack {

  private final Sql sql;
  private final Events events;
  private final List<Left> left = new ArrayList<>();
  private final Set<Long> contacts = new HashSet<>();

  PurchasesBack(Sql sql, Events events) {
    this.sql = sql;
    this.events = events;
  }

  /** Takes back what the trace says of purchases, in the caller's transaction. */
  TakenBack takeBack(Trace trace) {
    long removed = remove(trace.ids(Trace.Of.PURCHASE));
    long restored = restore(trace.before(PurchaseBefore.RECORD));
    new PurchaseSummary(sql).refresh(contacts);
    return new TakenBack(removed, restored, left);
  }

  private record Found(PurchaseView view, boolean refundedAtOnce) {}

  /** Removes those that were created; answers how many are gone. */
  private long remove(List<Long> ids) {
    if (ids.isEmpty()) {
      return 0;
    }
    List<Long> gone = new ArrayList<>();
    List<PurchaseView> open = new ArrayList<>();
    for (Found found : found(ids)) {
      PurchaseView purchase = found.view();
      contacts.add(purchase.contactId());
      if (purchase.refunded() && !found.refundedAtOnce()) {
        left.add(
            new Left(purchase.contactId(), purchase.externalId(), null, "imports.left.refunded"));
      } else {
        gone.add(purchase.id());
        if (!purchase.refunded()) {
          open.add(refunded(purchase));
        }
      }
    }
    if (!gone.isEmpty()) {
      sql.update("delete from purchase where id = any(?)", gone);
    }
    if (!open.isEmpty()) {
      events.fire(new PurchasesRefunded(open));
    }
    return gone.size();
  }

  /** Gives descriptions back; a refund that the import brought stays, as every refund does. */
  private long restore(List<Before> traced) {
    long restored = 0;
    Map<Long, List<String>> custom = custom(traced);
    for (Before one : traced) {
      PurchaseBefore was = PurchaseBefore.of(one.values());
      List<String> stays = custom.getOrDefault(one.recordId(), List.of());
      stays.forEach(
          field -> left.add(new Left(one.contactId(), was.key(), field, "imports.left.cell")));
      boolean whole = !was.refund() && stays.isEmpty();
      if (was.refund()) {
        left.add(new Left(one.contactId(), was.key(), "refunded", "imports.left.refund"));
      }
      if (was.described()) {
        int count =
            sql.update(
                "update purchase set description = ? where id = ?"
                    + " and coalesce(description, '') = ?",
                was.before(),
                one.recordId(),
                was.after());
        if (count == 0) {
          whole = false;
          left.add(new Left(one.contactId(), was.key(), "description", "imports.left.cell"));
        }
      }
      restored += whole ? 1 : 0;
    }
    return restored;
  }

  private Map<Long, List<String>> custom(List<Before> traced) {
    Map<Long, CustomBefore> before = new LinkedHashMap<>();
    traced.forEach(one -> before.put(one.recordId(), PurchaseBefore.of(one.values()).custom()));
    return CustomBack.restore(sql, Carrier.PURCHASE, before);
  }

  private List<Found> found(List<Long> ids) {
    return sql.list(
        "select id, contact_id, external_id, at, amount, currency, refunded_at, created_at"
            + " from purchase where id = any(?) order by id",
        row -> {
          Instant refunded = Sql.instant(row, "refunded_at");
          BigDecimal amount = row.getBigDecimal("amount");
          return new Found(
              new PurchaseView(
                  row.getLong("id"),
                  row.getLong("contact_id"),
                  row.getString("external_id"),
                  Sql.instant(row, "at"),
                  amount,
                  row.getString("currency"),
                  refunded != null),
              refunded != null && refunded.equals(Sql.instant(row, "created_at")));
        },
        ids);
  }

  private static PurchaseView refunded(PurchaseView open) {
    return new PurchaseView(
        open.id(),
        open.contactId(),
        open.externalId(),
        open.at(),
        open.amount(),
        open.currency(),
        true);
  }
}
