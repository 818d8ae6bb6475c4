package org.rapportcrm.app.field;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapportcrm.api.data.Sql;

/** Says what hangs on a custom field: values, and segments that name it. */
@ApplicationScoped
public class FieldUse {

  private Sql sql;

  /** For the container. */
  protected FieldUse() {}

  /** Over the database. */
  @Inject
  public FieldUse(Sql sql) {
    this.sql = sql;
  }

  /** How many records have a value of the field; counted over the index of its type. */
  public long records(Definition field) {
    String column = field.type().column();
    return sql.number(
        "select count("
            + (field.type() == FieldType.CHOICES ? "distinct record_id" : "*")
            + ") from "
            + field.carrier().table()
            + " where field_id = ? and "
            + column
            + " is not null",
        field.id());
  }

  /** How many records have chosen more than one option. */
  long severalChosen(Definition field) {
    return sql.number(
        "select count(distinct record_id) from "
            + field.carrier().table()
            + " where field_id = ? and item > 0",
        field.id());
  }

  /** Which of these options some record has. */
  Set<Long> chosen(Definition field, Collection<Long> options) {
    return options.isEmpty()
        ? Set.of()
        : new HashSet<>(
            sql.list(
                "select distinct option_id from "
                    + field.carrier().table()
                    + " where field_id = ? and option_id = any(?)",
                row -> row.getLong(1),
                field.id(),
                options));
  }

  /** Names of the segments whose rules name the field; only contacts' fields can be named. */
  public List<String> segments(Definition field) {
    return field.carrier() != Carrier.CONTACT
        ? List.of()
        : sql.list(
            "select name from segment where rule like ? escape '!' order by name_folded",
            row -> row.getString(1),
            "%\"" + field.name().replace("_", "!_") + "\"%");
  }
}
