package org.rapportcrm.app.imports.purchase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapportcrm.api.contact.PurchasesRecorded;
import org.rapportcrm.api.contact.PurchasesRefunded;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.data.BulkInsert;
import org.rapportcrm.app.purchase.PurchaseSummary;

/** Reads and writes purchases in sets. */
final class PurchaseStore {

  private static final BulkInsert PURCHASES =
      new BulkInsert(
          "purchase",
          "",
          List.of(
              BulkInsert.Column.of("contact_id", "bigint"),
              BulkInsert.Column.text("external_id"),
              BulkInsert.Column.of("at", "timestamp with time zone"),
              BulkInsert.Column.of("amount", "numeric(19,4)"),
              BulkInsert.Column.text("currency"),
              BulkInsert.Column.text("description"),
              BulkInsert.Column.text("source"),
              BulkInsert.Column.of("refunded_at", "timestamp with time zone"),
              BulkInsert.Column.of("created_at", "timestamp with time zone")));

  private final Sql sql;
  private final Instant now;

  PurchaseStore(Sql sql, Instant now) {
    this.sql = sql;
    this.now = now;
  }

  /** Those that are recorded, by number. */
  Map<String, Purchase> load(List<String> keys) {
    Map<String, Purchase> found = new HashMap<>();
    if (keys.isEmpty()) {
      return found;
    }
    sql.each(
        "select id, contact_id, external_id, at, amount, currency, description, refunded_at"
            + " from purchase where external_id = any(?)",
        row -> {
          Purchase purchase =
              new Purchase(
                  row.getLong("id"),
                  row.getLong("contact_id"),
                  null,
                  row.getString("external_id"),
                  Sql.instant(row, "at"),
                  row.getBigDecimal("amount"),
                  row.getString("currency"));
          purchase.description = row.getString("description");
          purchase.refunded = row.getObject("refunded_at") != null;
          found.put(purchase.key, purchase);
        },
        keys);
    return found;
  }

  /** Writes them and brings the sums of their contacts up to date. */
  void write(Collection<Purchase> fresh, Collection<Purchase> changed, String source) {
    PURCHASES.insert(
        sql,
        fresh.stream()
            .map(
                p ->
                    new Object[] {
                      p.contactId(),
                      p.key,
                      p.at,
                      p.amount,
                      p.currency,
                      p.description,
                      source,
                      p.refundNow ? now : null,
                      now
                    })
            .toList());
    Map<String, Purchase> byKey =
        fresh.stream().collect(Collectors.toMap(p -> p.key, p -> p, (a, b) -> a, HashMap::new));
    if (!byKey.isEmpty()) {
      sql.each(
          "select id, external_id from purchase where external_id = any(?)",
          row -> byKey.get(row.getString(2)).id = row.getLong(1),
          byKey.keySet());
    }
    update(changed);
    Set<Long> contacts =
        Stream.concat(fresh.stream(), changed.stream())
            .map(Purchase::contactId)
            .collect(Collectors.toSet());
    new PurchaseSummary(sql).refresh(contacts);
  }

  private void update(Collection<Purchase> changed) {
    List<Object[]> rows = new ArrayList<>();
    for (Purchase p : changed) {
      rows.add(new Object[] {p.description, p.refundNow ? now : null, p.id});
    }
    sql.batch(
        "update purchase set description = ?,"
            + " refunded_at = coalesce(refunded_at, cast(? as timestamp with time zone))"
            + " where id = ?",
        rows);
  }

  /** What happened, for observers. A purchase that comes refunded was recorded first. */
  List<Object> events(Collection<Purchase> fresh, Collection<Purchase> changed) {
    List<Object> happened = new ArrayList<>();
    if (!fresh.isEmpty()) {
      happened.add(new PurchasesRecorded(fresh.stream().map(p -> p.view(false)).toList()));
    }
    List<Purchase> refunded =
        Stream.concat(fresh.stream(), changed.stream()).filter(p -> p.refundNow).toList();
    if (!refunded.isEmpty()) {
      happened.add(new PurchasesRefunded(refunded.stream().map(p -> p.view(true)).toList()));
    }
    return happened;
  }
}
