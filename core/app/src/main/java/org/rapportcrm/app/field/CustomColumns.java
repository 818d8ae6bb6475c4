package org.rapportcrm.app.field;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.view.Column;
import org.rapportcrm.app.view.Columns;
import org.rapportcrm.app.view.Look;
import org.rapportcrm.app.view.Money;

/** Custom fields as columns of lists and of files: {@code custom.budget}. */
@ApplicationScoped
public class CustomColumns {

  private CustomFields fields;
  private CustomReader reader;
  private Sql sql;
  private CurrentUser user;

  /** For the container. */
  protected CustomColumns() {}

  /** Over the fields, as the person who asks calls them. */
  @Inject
  public CustomColumns(CustomFields fields, CustomReader reader, Sql sql, CurrentUser user) {
    this.fields = fields;
    this.reader = reader;
    this.sql = sql;
    this.user = user;
  }

  /** A list's own columns and behind them those of its custom fields. */
  public <R> Columns<R> behind(Columns<R> own, Carrier carrier) {
    return behind(own, fields.active(carrier));
  }

  /** The same where the fields were read already. */
  public <R> Columns<R> behind(Columns<R> own, List<Definition> active) {
    List<Column<R>> all = new ArrayList<>(own.all());
    active.forEach(
        field ->
            all.add(Column.besides(field.name(), field.label(user.locale()), look(field.type()))));
    return new Columns<>(all);
  }

  private static Look look(FieldType type) {
    return switch (type) {
      case NUMBER -> Look.NUMBER;
      case MONEY -> Look.MONEY;
      case DATE -> Look.DAY;
      case CHOICE -> Look.BADGE;
      case CHOICES -> Look.CHIPS;
      case LINK -> Look.LTR;
      default -> Look.TEXT;
    };
  }

  /**
   * What stands in these columns for the records of one page: one statement, however many columns.
   * Columns that are no custom fields are passed over.
   *
   * @return values by record and column; empty cells are absent
   */
  public <R> Map<Long, Map<String, Object>> of(
      Carrier carrier, Collection<Long> records, List<Column<R>> shown) {
    Set<String> keys = new HashSet<>();
    shown.forEach(column -> keys.add(column.key()));
    if (keys.stream().noneMatch(key -> key.startsWith(Definition.PREFIX))) {
      return Map.of();
    }
    List<Definition> asked =
        fields.active(carrier).stream().filter(field -> keys.contains(field.name())).toList();
    Locale locale = user.locale();
    Map<Long, Map<String, Object>> cells = new HashMap<>();
    CustomStore.read(sql, carrier, records, asked)
        .forEach(
            (record, found) -> {
              Map<String, Object> row = new HashMap<>();
              found.forEach(one -> row.put(one.field().name(), cell(one, locale)));
              cells.put(record, row);
            });
    return cells;
  }

  private Object cell(Found found, Locale locale) {
    Item item = found.items().get(0);
    return switch (found.field().type()) {
      case NUMBER -> item.number();
      case MONEY -> Money.of(item.number(), item.currency());
      case DATE -> item.day();
      case YES_NO -> item.truth();
      case CHOICES -> found.chosen().stream().map(option -> option.labels().in(locale)).toList();
      default -> reader.text(found, locale);
    };
  }
}
