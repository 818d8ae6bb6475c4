package org.rapportcrm.app.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.app.contact.Names;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/** The tables of custom values: rows in and out, in sets. */
public final class CustomStore {

  private CustomStore() {}

  /** The values of these fields by record: one statement. Records without any are absent. */
  public static Map<Long, List<Found>> read(
      Sql sql, Carrier carrier, Collection<Long> records, List<Definition> shown) {
    if (records.isEmpty() || shown.isEmpty()) {
      return Map.of();
    }
    Map<Long, Map<Long, List<Item>>> items = new HashMap<>();
    Map<Item, String> names = new HashMap<>();
    SqlPart values =
        SqlPart.of(
                "select v.record_id, v.field_id, v.words, v.number, v.currency, v.on_day, v.truth,"
                    + " v.option_id, v.contact_ref, v.company_ref, r.first_name, r.last_name,"
                    + " r.email, r.external_id, co.name from "
                    + carrier.table()
                    + " v left join contact r on r.id = v.contact_ref")
            .and(Visible.of(RecordKind.CONTACTS).on("r"))
            .and(" left join company co on co.id = v.company_ref")
            .and(Visible.of(RecordKind.COMPANIES).on("co"))
            .and(
                " where v.record_id = any(?) and v.field_id = any(?)"
                    + " order by v.record_id, v.field_id, v.item",
                records,
                shown.stream().map(Definition::id).toList());
    sql.each(
        values.sql(),
        row -> {
          Item item = item(row);
          items
              .computeIfAbsent(row.getLong("record_id"), id -> new HashMap<>())
              .computeIfAbsent(row.getLong("field_id"), id -> new ArrayList<>())
              .add(item);
          if (item.contact() != null || item.company() != null) {
            names.put(item, name(row, item));
          }
        },
        values.values());
    Map<Long, List<Found>> found = new HashMap<>();
    items.forEach(
        (record, byField) ->
            found.put(
                record,
                shown.stream()
                    .filter(field -> byField.containsKey(field.id()))
                    .map(field -> found(field, byField.get(field.id()), names))
                    .toList()));
    return found;
  }

  private static Found found(Definition field, List<Item> items, Map<Item, String> names) {
    return new Found(field, items, names.get(items.get(0)));
  }

  private static Item item(ResultSet row) throws SQLException {
    return new Item(
        row.getString("words"),
        row.getBigDecimal("number"),
        row.getString("currency"),
        row.getObject("on_day", LocalDate.class),
        row.getObject("truth", Boolean.class),
        Sql.longOrNull(row, "option_id"),
        Sql.longOrNull(row, "contact_ref"),
        Sql.longOrNull(row, "company_ref"));
  }

  private static String name(ResultSet row, Item item) throws SQLException {
    return item.company() != null
        ? row.getString("name")
        : Names.shown(
            row.getString("first_name"),
            row.getString("last_name"),
            row.getString("email"),
            row.getString("external_id"),
            item.contact());
  }

  /** Sets the fields of many records: two statements for each field they name. */
  public static void write(Sql sql, Carrier carrier, Map<Long, CustomChange> changes) {
    Map<Definition, List<Long>> touched = new LinkedHashMap<>();
    List<Object[]> rows = new ArrayList<>();
    changes.forEach(
        (record, change) ->
            change
                .values()
                .forEach(
                    (field, items) -> {
                      touched.computeIfAbsent(field, f -> new ArrayList<>()).add(record);
                      for (int i = 0; i < items.size(); i++) {
                        rows.add(row(record, field, i, items.get(i)));
                      }
                    }));
    touched.forEach(
        (field, records) ->
            sql.update(
                "delete from " + carrier.table() + " where field_id = ? and record_id = any(?)",
                field.id(),
                records));
    if (!rows.isEmpty()) {
      sql.batch(
          "insert into "
              + carrier.table()
              + " (record_id, field_id, item, words, words_folded, number, currency, on_day, truth,"
              + " option_id, contact_ref, company_ref) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          rows);
    }
  }

  private static Object[] row(long record, Definition field, int place, Item item) {
    return new Object[] {
      record,
      field.id(),
      place,
      item.words(),
      Item.folded(item.words()),
      item.number(),
      item.currency(),
      item.day(),
      item.truth(),
      item.option(),
      item.contact(),
      item.company()
    };
  }
}
