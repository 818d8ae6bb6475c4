package org.rapportcrm.app.field;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.text.Formats;
import org.rapportcrm.api.text.Messages;

/** Reads custom values: of a page of records, of one record, for REST, for lists. */
@ApplicationScoped
public class CustomReader {

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

  /**
   * What stands in these fields of the records of one page: one statement, however many fields.
   *
   * @param keys the fields' keys; those that are not defined (any more) have no texts
   * @return texts by record and key; fields without a value are absent
   */
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

  private Map<Long, List<Found>> of(
      Carrier carrier, Collection<Long> records, List<Definition> shown) {
    return CustomStore.read(sql, carrier, records, shown);
  }
}
