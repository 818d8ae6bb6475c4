package org.rapportcrm.app.imports.custom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.ImportContext;
import org.rapportcrm.api.imports.ImportOutcome.Rejection;
import org.rapportcrm.api.imports.ImportRow;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomChange;
import org.rapportcrm.app.field.CustomFields;
import org.rapportcrm.app.field.CustomStore;
import org.rapportcrm.app.field.Definition;
import org.rapportcrm.app.field.FieldType;
import org.rapportcrm.app.imports.map.Refused;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;

/**
 * What the rows of a batch say about custom fields. A company is meant by its name, a contact by
 * its address or customer number. An empty cell says nothing; files without such columns cost no
 * statement.
 */
public final class CustomRows {

  private final Sql sql;
  private final Carrier carrier;
  private final String currency;
  private final List<Definition> fields;
  private final Map<String, Long> companies = new HashMap<>();
  private final Map<String, Long> contacts = new HashMap<>();

  /** For the rows of a batch. */
  public CustomRows(Sql sql, Carrier carrier, ImportContext context, Collection<ImportRow> rows) {
    this.sql = sql;
    this.carrier = carrier;
    this.currency = context.option("currency").orElse("USD");
    boolean said =
        rows.stream()
            .anyMatch(
                r -> r.values().keySet().stream().anyMatch(n -> n.startsWith(Definition.PREFIX)));
    this.fields = said ? new CustomFields(sql).active(carrier) : List.of();
    loadNamed(rows);
  }

  private void loadNamed(Collection<ImportRow> rows) {
    List<String> names = texts(rows, FieldType.COMPANY).stream().map(Folding::fold).toList();
    if (!names.isEmpty()) {
      sql.each(
          "select name_folded, min(id) from company where name_folded = any(?)"
              + " and deleted_at is null group by name_folded",
          row -> companies.put(row.getString(1), row.getLong(2)),
          names);
    }
    List<String> people = texts(rows, FieldType.CONTACT);
    if (!people.isEmpty()) {
      sql.each(
          "select email_folded, external_id, id from contact where deleted_at is null"
              + " and (email_folded = any(?) or external_id = any(?))",
          row -> {
            contacts.put(row.getString(1), row.getLong(3));
            contacts.put(row.getString(2), row.getLong(3));
          },
          people.stream().map(Input::foldedEmail).toList(),
          people);
    }
  }

  private List<String> texts(Collection<ImportRow> rows, FieldType type) {
    return fields.stream()
        .filter(field -> field.type() == type)
        .flatMap(field -> rows.stream().map(row -> row.text(field.name())))
        .filter(text -> text != null)
        .distinct()
        .toList();
  }

  /**
   * What a row says, or {@code null} when it cannot be used.
   *
   * @param rejections gets why the row cannot be used
   */
  public CustomChange of(ImportRow row, Collection<Rejection> rejections) {
    if (fields.isEmpty()) {
      return CustomChange.NONE;
    }
    Map<String, Object> said = new LinkedHashMap<>();
    for (Definition field : fields) {
      Object value = row.values().get(field.name());
      if (value != null) {
        said.put(field.key(), raw(row, field, value));
      }
    }
    List<Flaw> flaws = new ArrayList<>();
    CustomChange change = CustomChange.check(fields, said, false, currency, flaws);
    flaws.stream().limit(1).forEach(flaw -> rejections.add(Refused.by(row, flaw)));
    return flaws.isEmpty() ? change : null;
  }

  private Object raw(ImportRow row, Definition field, Object value) {
    return switch (field.type()) {
      case MONEY -> {
        Map<String, Object> money = new HashMap<>();
        money.put("amount", value);
        money.put("currency", row.currency(field.name()));
        yield money;
      }
      case COMPANY -> key(companies.get(Folding.fold(value.toString())), value);
      case CONTACT ->
          key(
              contacts.getOrDefault(
                  Input.foldedEmail(value.toString()), contacts.get(value.toString())),
              value);
      default -> value;
    };
  }

  /** A name that nothing bears is refused as it stands, unless it looks like a key. */
  private static String key(Long found, Object value) {
    return found == null ? "? " + value : found.toString();
  }

  /** Gives each of these what is stored of the fields. */
  public void load(Map<Long, CustomCells> known) {
    if (!fields.isEmpty() && !known.isEmpty()) {
      CustomStore.read(sql, carrier, known.keySet(), fields)
          .forEach((id, found) -> known.get(id).stored(found));
    }
  }

  /** Writes what is new. */
  public static void write(Sql sql, Carrier carrier, Map<Long, CustomCells> records) {
    Map<Long, CustomChange> changes = new LinkedHashMap<>();
    records.forEach(
        (id, cells) -> {
          if (cells.isChanged()) {
            changes.put(id, cells.change());
          }
        });
    CustomStore.write(sql, carrier, changes);
  }
}
