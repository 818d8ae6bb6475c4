package org.rapportcrm.testkit.contract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.testkit.TestDatabase;

/** What is in a database. */
final class Schema {

  private static final String PUBLIC = " where lower(table_schema) = 'public'";

  private final Sql sql;

  Schema(TestDatabase database) {
    this.sql = database.sql();
  }

  /** Names of all tables, views, sequences, functions and triggers. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    names.addAll(read("select table_name from information_schema.tables" + PUBLIC));
    names.addAll(
        read(
            "select sequence_name from information_schema.sequences"
                + " where lower(sequence_schema) = 'public'"));
    names.addAll(
        read(
            "select routine_name from information_schema.routines"
                + " where lower(routine_schema) = 'public'"));
    names.addAll(
        read(
            "select trigger_name from information_schema.triggers"
                + " where lower(trigger_schema) = 'public'"));
    names.removeIf(name -> name.startsWith("system_sequence"));
    return names;
  }

  /** Columns of base tables that hold the id of a contact: {@code table.column}. */
  Set<String> personColumns(String prefix) {
    Set<String> columns = new TreeSet<>();
    columns.addAll(
        read(
            "select k.table_name || '.' || k.column_name"
                + " from information_schema.referential_constraints r"
                + " join information_schema.key_column_usage k"
                + " on k.constraint_name = r.constraint_name"
                + " and k.constraint_schema = r.constraint_schema"
                + " join information_schema.key_column_usage u"
                + " on u.constraint_name = r.unique_constraint_name"
                + " and u.constraint_schema = r.unique_constraint_schema"
                + " where u.table_name = 'contact'"));
    columns.addAll(
        read(
            "select c.table_name || '.' || c.column_name from information_schema.columns c"
                + " join information_schema.tables t on t.table_name = c.table_name"
                + " and t.table_schema = c.table_schema"
                + " where lower(c.table_schema) = 'public' and t.table_type = 'BASE TABLE'"
                + " and (c.column_name = 'contact_was' or c.column_name = 'contact_id'"
                + " or c.column_name like '%\\_contact\\_id' escape '\\')"));
    columns.removeIf(column -> !column.startsWith(prefix));
    return columns;
  }

  /** How many rows of a column name this contact. */
  long rows(String column, long contactId) {
    String[] parts = column.split("[.]");
    return sql.number(
        "select count(*) from %s where %s = ?".formatted(parts[0], parts[1]), contactId);
  }

  private List<String> read(String select) {
    return sql.list(select, row -> row.getString(1).toLowerCase(Locale.ROOT));
  }
}
