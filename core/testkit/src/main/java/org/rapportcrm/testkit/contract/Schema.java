package org.rapportcrm.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.testkit.TestDatabase;

/** What is in a database, and how a plugin's part of it is taken out again. */
final class Schema {

  private static final String PUBLIC = " where lower(table_schema) = 'public'";

  private final TestDatabase database;
  private final Sql sql;

  Schema(TestDatabase database) {
    this.database = database;
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

  /** Drops everything whose name begins so, and the history of its migrations. */
  void purge(String prefix, String history) {
    List<String> statements = new ArrayList<>();
    String own = " and table_name like '" + prefix.replace("_", "\\_") + "%' escape '\\'";
    String tables = "select table_name from information_schema.tables" + PUBLIC + own;
    read(tables + " and table_type = 'VIEW'")
        .forEach(view -> statements.add("drop view if exists " + view + " cascade"));
    read(tables + " and table_type = 'BASE TABLE'")
        .forEach(table -> statements.add("drop table if exists " + table + " cascade"));
    statements.add("drop table if exists " + history);
    statements.forEach(sql::update);
    rest(prefix).forEach(sql::update);
  }

  private List<String> rest(String prefix) {
    List<String> statements = new ArrayList<>();
    for (String name : names()) {
      if (name.startsWith(prefix) && name.endsWith("_seq")) {
        statements.add("drop sequence if exists " + name);
      } else if (name.startsWith(prefix) && database.kind() == TestDatabase.Kind.POSTGRESQL) {
        statements.add("drop function if exists " + name + " cascade");
      }
    }
    return statements;
  }

  private List<String> read(String select) {
    return sql.list(select, row -> row.getString(1).toLowerCase(Locale.ROOT));
  }
}
