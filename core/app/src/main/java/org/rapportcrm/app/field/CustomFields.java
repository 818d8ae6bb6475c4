package org.rapportcrm.app.field;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;

/**
 * The custom fields that are defined at this moment, read anew each time: a field that somebody
 * adds is there in the next request, on every node.
 */
@ApplicationScoped
public class CustomFields {

  private static final String SELECT =
      "select id, carrier, field_key, type, label_en, label_ar, label_fa, help, required, place,"
          + " archived_at, version from custom_field";

  private Sql sql;

  /** For the container. */
  protected CustomFields() {}

  /** Over the database. */
  @Inject
  public CustomFields(Sql sql) {
    this.sql = sql;
  }

  /** The fields of a kind of record that are shown and taken, in their order. */
  public List<Definition> active(Carrier carrier) {
    return all(carrier).stream().filter(field -> !field.archived()).toList();
  }

  /** All fields of a kind of record, archived ones too, in their order. */
  public List<Definition> all(Carrier carrier) {
    return read(" where carrier = ? order by place, id", carrier.word());
  }

  /** All fields of all kinds of record. */
  public List<Definition> all() {
    return read(" order by carrier, place, id");
  }

  /** The field with this key in the database. */
  public Optional<Definition> find(long id) {
    return read(" where id = ?", id).stream().findFirst();
  }

  private List<Definition> read(String where, Object... parameters) {
    List<Definition> fields =
        sql.list(
            SELECT + where,
            row ->
                new Definition(
                    row.getLong("id"),
                    Carrier.of(row.getString("carrier")).orElseThrow(),
                    row.getString("field_key"),
                    FieldType.of(row.getString("type")).orElseThrow(),
                    new Labels(
                        row.getString("label_en"),
                        row.getString("label_ar"),
                        row.getString("label_fa")),
                    row.getString("help"),
                    row.getBoolean("required"),
                    row.getInt("place"),
                    row.getObject("archived_at") != null,
                    List.of(),
                    row.getLong("version")),
            parameters);
    return fields.stream().anyMatch(field -> field.type().hasOptions())
        ? withOptions(fields)
        : fields;
  }

  private List<Definition> withOptions(List<Definition> fields) {
    Map<Long, List<FieldOption>> options = new HashMap<>();
    sql.each(
        "select field_id, id, option_key, label_en, label_ar, label_fa, archived from custom_option"
            + " where field_id = any(?) order by field_id, place, id",
        row ->
            options
                .computeIfAbsent(row.getLong("field_id"), id -> new ArrayList<>())
                .add(
                    new FieldOption(
                        row.getLong("id"),
                        row.getString("option_key"),
                        new Labels(
                            row.getString("label_en"),
                            row.getString("label_ar"),
                            row.getString("label_fa")),
                        row.getBoolean("archived"))),
        fields.stream().filter(f -> f.type().hasOptions()).map(Definition::id).toList());
    return fields.stream()
        .map(field -> field.with(options.getOrDefault(field.id(), List.of())))
        .toList();
  }
}
