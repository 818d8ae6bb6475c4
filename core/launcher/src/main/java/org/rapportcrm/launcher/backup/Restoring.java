package org.rapportcrm.launcher.backup;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.migrate.Dialect;
import org.rapportcrm.launcher.migrate.ForeignKeys;
import org.rapportcrm.launcher.migrate.Jdbc;
import org.rapportcrm.launcher.migrate.MigrationFile;
import org.rapportcrm.launcher.migrate.MigrationFiles;
import org.rapportcrm.launcher.migrate.SchemaMigration;

/** Fills an empty database from a backup: makes the tables as they were, then the rows. */
final class Restoring {
  private static final int ROWS_AT_ONCE = 1000;

  private final BackupFile backup;
  private final Owners owners;
  private final DataSource database;

  Restoring(BackupFile backup, Owners owners, DataSource database) {
    this.backup = backup;
    this.owners = owners;
    this.database = database;
  }

  /**
   * Looks before anything is done.
   *
   * @throws Refusal when there are tables
   */
  void refuseUnlessEmpty() throws SQLException {
    try (Connection connection = database.getConnection()) {
      if (!Jdbc.tables(connection).isEmpty()) {
        throw new Refusal(
            "The database holds data already; restore into an empty home or database.");
      }
    }
  }

  /**
   * Fills it.
   *
   * @throws Refusal when the tables cannot be made here, or rows are missing
   */
  void run() throws SQLException, IOException {
    Dialect dialect;
    try (Connection connection = database.getConnection()) {
      dialect = Dialect.of(connection);
    }
    List<MigrationFiles> migrations = new ArrayList<>();
    for (BackupManifest.Owner owner : backup.manifest().owners()) {
      migrations.add(migrations(owner, dialect));
    }
    SchemaMigration schema = new SchemaMigration(database);
    migrations.forEach(schema::migrate);
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      fill(connection, dialect);
      connection.commit();
    }
  }

  /**
   * What makes an owner's tables as they were. On the other database than the backup's the
   * migrations have other files, so all are run, and none may be new.
   */
  private MigrationFiles migrations(BackupManifest.Owner owner, Dialect dialect) {
    if (!owners.has(owner.id())) {
      throw new Refusal(
          "The backup has data of the plugin " + owner.id() + ", which is not there; add its jar.");
    }
    Dialect before = backup.manifest().dialect();
    MigrationFiles then = owners.migrations(owner.id(), before);
    Set<String> known = new HashSet<>();
    then.files().stream().map(MigrationFile::version).forEach(v -> v.ifPresent(known::add));
    if (!known.containsAll(owner.migrations())) {
      throw new Refusal(
          "The backup was made by Rapport %s with a newer %s than this one; restore it with that version."
              .formatted(backup.manifest().rapport(), owner.id()));
    }
    Set<String> run = Set.copyOf(owner.migrations());
    if (before == dialect) {
      return then.only(run);
    }
    if (!run.containsAll(known)) {
      throw new Refusal(
          "The backup is of an older version, and of another kind of database; restore it into "
              + before.name()
              + " first, start Rapport once, and take a new backup.");
    }
    return owners.migrations(owner.id(), dialect);
  }

  private void fill(Connection connection, Dialect dialect) throws SQLException, IOException {
    boolean h2 = dialect == Dialect.H2;
    Set<String> names = backup.manifest().rows().keySet();
    List<DataTable> tables = DataTable.of(connection, names);
    List<String> again = h2 ? List.of() : ForeignKeys.drop(connection, table -> true);
    if (h2) {
      Jdbc.run(connection, "set referential_integrity false");
    }
    for (DataTable table : tables) {
      fill(connection, table, h2);
      if (table.identity() != null) {
        Sequences.restart(connection, table);
      }
    }
    Sequences.restart(connection, backup.manifest().sequences());
    holdMail(connection);
    noteMoment(connection);
    for (String statement : again) {
      Jdbc.run(connection, statement);
    }
    if (h2) {
      Jdbc.run(connection, "set referential_integrity true");
    }
  }

  /**
   * What was sent after the backup is not known here: nobody gets it twice unless a person says so.
   */
  private void holdMail(Connection connection) throws SQLException {
    if (backup.manifest().rows().containsKey("delivery_batch")) {
      Jdbc.run(
          connection,
          "update delivery_batch set state = 'PAUSED', reason = ? where state = 'SENDING'",
          "Restored from the backup of "
              + backup.manifest().at()
              + "; who got it since then is not known here.");
    }
  }

  /** The application does again what people asked for since then, before it serves anybody. */
  private void noteMoment(Connection connection) throws SQLException {
    if (backup.manifest().rows().containsKey("setting")) {
      Jdbc.run(
          connection, "delete from setting where plugin = 'core' and name = 'restore.takenAt'");
      Jdbc.run(
          connection,
          "insert into setting (plugin, name, content) values ('core', 'restore.takenAt', ?)",
          backup.manifest().at().toString());
    }
  }

  private void fill(Connection connection, DataTable table, boolean h2)
      throws SQLException, IOException {
    String name = Jdbc.quoted(table.name());
    if (!h2) {
      Jdbc.run(connection, "alter table " + name + " disable trigger user");
    }
    if (Jdbc.number(connection, "select count(*) from " + name) > 0) {
      Jdbc.run(connection, "delete from " + name);
    }
    try (InputStream in = backup.table(table.name());
        CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(in, StandardCharsets.UTF_8)) {
      insert(connection, table, rows.iterator(), backup.manifest().rows().get(table.name()));
    } catch (Refusal e) {
      throw e;
    } catch (RuntimeException e) {
      throw new Refusal(
          "The rows of %s in the backup cannot be read (%s); take another one."
              .formatted(table.name(), e.getMessage()),
          e);
    }
    if (!h2) {
      Jdbc.run(connection, "alter table " + name + " enable trigger user");
    }
    long expected = backup.manifest().rows().get(table.name());
    if (Jdbc.number(connection, "select count(*) from " + name) != expected) {
      throw new Refusal(
          "Not all rows of " + table.name() + " are in the backup; take another one.");
    }
  }

  private static void insert(
      Connection connection, DataTable table, Iterator<CsvRecord> rows, long expected)
      throws SQLException {
    List<String> columns = rows.next().getFields();
    List<ColumnType> types = columns.stream().map(column -> table.columns().get(column)).toList();
    if (types.contains(null)) {
      throw new Refusal("The backup's " + table.name() + " has columns that the table has not.");
    }
    try (PreparedStatement insert = connection.prepareStatement(table.insert(columns))) {
      for (long waiting = 1; rows.hasNext(); waiting++) {
        if (waiting > expected) {
          throw new Refusal(
              "There are more rows of " + table.name() + " in the backup than it says.");
        }
        List<String> values = rows.next().getFields();
        for (int column = 0; column < types.size(); column++) {
          types.get(column).set(insert, column + 1, values.get(column));
        }
        insert.addBatch();
        if (waiting % ROWS_AT_ONCE == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
  }

  /** Leaves the database as empty as it was. */
  void undo() throws SQLException {
    try (Connection connection = database.getConnection()) {
      if (Dialect.of(connection) == Dialect.H2) {
        Jdbc.run(connection, "drop all objects");
        return;
      }
      for (String table : Jdbc.tables(connection)) {
        Jdbc.run(connection, "drop table if exists " + Jdbc.quoted(table) + " cascade");
      }
      for (String sequence :
          Jdbc.texts(
              connection, "select sequencename from pg_sequences where schemaname = 'public'")) {
        Jdbc.run(connection, "drop sequence if exists " + Jdbc.quoted(sequence));
      }
      for (String function :
          Jdbc.texts(
              connection,
              "select oid::regprocedure::text from pg_proc"
                  + " where pronamespace = 'public'::regnamespace")) {
        Jdbc.run(connection, "drop function if exists " + function);
      }
    }
  }
}
