package org.rapportcrm.app.field;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.purchase.PurchaseFeature;

/** Checks and writes custom values; the record itself is its own feature's. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class CustomValues {

  private CustomFields fields;
  private Sql sql;
  private Settings settings;

  /** For the container. */
  protected CustomValues() {}

  /** Over the database. */
  @Inject
  public CustomValues(CustomFields fields, Sql sql, Settings settings) {
    this.fields = fields;
    this.sql = sql;
    this.settings = settings;
  }

  /**
   * Checks what came in for one record.
   *
   * @param raw values by key as JSON or a form has them; {@code null} for none
   * @param whole whether the record is new, so that required fields must be there
   * @param flaws gets what is wrong
   */
  public CustomChange check(
      Carrier carrier, Map<String, ?> raw, boolean whole, Collection<Flaw> flaws) {
    if (!whole && (raw == null || raw.isEmpty())) {
      return CustomChange.NONE;
    }
    int before = flaws.size();
    CustomChange change =
        CustomChange.check(
            fields.all(carrier), raw, whole, PurchaseFeature.currency(settings), flaws);
    if (flaws.size() == before) {
      missing(change, Item::contact, "contact", "fields.no-contact", flaws);
      missing(change, Item::company, "company", "fields.no-company", flaws);
    }
    return change;
  }

  private void missing(
      CustomChange change,
      Function<Item, Long> named,
      String table,
      String flaw,
      Collection<Flaw> flaws) {
    List<Long> wanted =
        change.values().values().stream()
            .flatMap(List::stream)
            .map(named)
            .filter(Objects::nonNull)
            .toList();
    if (wanted.isEmpty()) {
      return;
    }
    Set<Long> living =
        new HashSet<>(
            sql.list(
                "select id from " + table + " where id = any(?) and deleted_at is null",
                row -> row.getLong(1),
                wanted));
    change
        .values()
        .forEach(
            (field, items) ->
                items.stream()
                    .map(named)
                    .filter(id -> id != null && !living.contains(id))
                    .forEach(id -> flaws.add(Flaw.of(field.name(), flaw, String.valueOf(id)))));
  }

  /**
   * Saves a record and its custom fields in one transaction: both or neither.
   *
   * @param save saves the record itself and answers its key
   */
  public long saved(Carrier carrier, CustomChange change, LongSupplier save) {
    long record = save.getAsLong();
    write(carrier, record, change);
    return record;
  }

  /** Sets the fields of one record. */
  public void write(Carrier carrier, long record, CustomChange change) {
    if (!change.isEmpty()) {
      CustomStore.write(sql, carrier, Map.of(record, change));
    }
  }
}
