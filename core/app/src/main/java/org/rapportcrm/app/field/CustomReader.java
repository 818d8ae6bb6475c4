package org.rapportcrm.app.field;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.text.Formats;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.contact.Names;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/** Reads custom values: of a page of records, of one record, for REST, for lists. */
@ApplicationScoped
public class CustomReader implements CustomColumns {

  private CustomFields fields;
  private Sql sql;
  private Formats formats;
  private Messages messages;

  /** For the container. */
  protected CustomReader() {}

  /** Over the database, with how people read values. */
  @Inject
  public CustomReader(CustomFields fields, Sql sql, Formats formats, Messages messages) {
    this.fields = fields;
    this.sql = sql;
    this.formats = formats;
    this.messages = messages;
  }

  @Override
  public List<Column> columns(Carrier carrier, Locale locale) {
    return fields.active(carrier).stream()
        .map(field -> new Column(field.key(), field.label(locale), field.type().isNumeric()))
        .toList();
  }

  @Override
  public Map<Long, Map<String, String>> texts(
      Carrier carrier, Collection<Long> records, Collection<String> keys, Locale locale) {
    List<Definition> shown =
        fields.active(carrier).stream().filter(field -> keys.contains(field.key())).toList();
    Map<Long, Map<String, String>> texts = new HashMap<>();
    of(carrier, records, shown)
        .forEach(
            (record, values) -> {
              Map<String, String> row = new HashMap<>();
              values.forEach(one -> row.put(one.field().key(), text(one, locale)));
              texts.put(record, row);
            });
    return texts;
  }

  /** A value as people read it. */
  public String text(Found value, Locale locale) {
    return value.text(locale, formats, messages);
  }

  /** The values of one record that are shown, in the order of the fields. */
  public List<Found> of(Carrier carrier, long record) {
    return of(carrier, List.of(record), fields.active(carrier)).getOrDefault(record, List.of());
  }

  /**
   * The values of these records as JSON has them: every field that is shown, {@code null} where
   * there is no value.
   */
  public Map<Long, Map<String, Object>> json(Carrier carrier, Collection<Long> records) {
    List<Definition> shown = fields.active(carrier);
    Map<Long, List<Found>> found = of(carrier, records, shown);
    Map<Long, Map<String, Object>> json = new HashMap<>();
    for (Long record : records) {
      Map<String, Object> values = new LinkedHashMap<>();
      shown.forEach(field -> values.put(field.key(), null));
      found.getOrDefault(record, List.of()).forEach(v -> values.put(v.field().key(), v.json()));
      json.put(record, values);
    }
    return json;
  }

  /** The same of one record. */
  public Map<String, Object> json(Carrier carrier, long record) {
    return json(carrier, List.of(record)).get(record);
  }

  /** The values of these fields by record: one statement. Records without any are absent. */
  public Map<Long, List<Found>> of(
      Carrier carrier, Collection<Long> records, List<Definition> shown) {
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
}
