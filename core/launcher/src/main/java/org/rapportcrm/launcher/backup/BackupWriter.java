package org.rapportcrm.launcher.backup;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.home.SecretKey;
import org.rapportcrm.launcher.migrate.Dialect;

/** Writes a backup while Rapport runs: every table as it was at one moment. */
public final class BackupWriter {
  static final String KEY = "secret.key";
  static final String TABLES = "tables/";

  /** Of the home: jars and what is off, and the key that signs mail. */
  static final List<String> FOLDERS = List.of("plugins", "themes", "dkim");

  private static final int ROWS_AT_ONCE = 1000;
  private static final int SNAPSHOT_OF_H2 = 6;

  private final DataSource database;
  private final Owners owners;
  private final Home home;
  private final SecretKey key;

  BackupWriter(DataSource database, Owners owners, Home home, SecretKey key) {
    this.database = database;
    this.owners = owners;
    this.home = home;
    this.key = key;
  }

  /**
   * Writes it; the stream is left open.
   *
   * @throws IOException when the stream does not take it
   * @throws SQLException when the database does not answer
   */
  public void write(OutputStream out) throws IOException, SQLException {
    ZipOutputStream zip = new ZipOutputStream(out);
    try (Connection connection = database.getConnection()) {
      begin(connection);
      Map<String, Long> rows = new LinkedHashMap<>();
      for (DataTable table : DataTable.of(connection, owners.tables(connection))) {
        zip.putNextEntry(new ZipEntry(TABLES + table.name() + ".csv"));
        rows.put(table.name(), write(table, connection, zip));
        zip.closeEntry();
      }
      for (String folder : FOLDERS) {
        files(zip, home.root().resolve(folder), folder + "/");
      }
      entry(zip, KEY, key.text() + "\n");
      BackupManifest manifest =
          new BackupManifest(
              Dist.version(),
              Instant.now(),
              Dialect.of(connection),
              owners.in(connection),
              rows,
              Sequences.next(connection),
              owners.left(connection));
      entry(zip, BackupManifest.ENTRY, manifest.toJson());
      connection.rollback();
    }
    zip.finish();
  }

  /** All that follows sees one state of the database. */
  private static void begin(Connection connection) throws SQLException {
    connection.setTransactionIsolation(
        Dialect.of(connection) == Dialect.H2
            ? SNAPSHOT_OF_H2
            : Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
  }

  private static long write(DataTable table, Connection connection, OutputStream out)
      throws SQLException, IOException {
    List<ColumnType> types = new ArrayList<>(table.columns().values());
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    CsvWriter csv = CsvWriter.builder().build(text);
    csv.writeRecord(table.columns().keySet());
    long count = 0;
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet row = statement.executeQuery(table.select())) {
        String[] values = new String[types.size()];
        while (row.next()) {
          for (int column = 0; column < values.length; column++) {
            values[column] = ColumnType.written(types.get(column).read(row, column + 1));
          }
          csv.writeRecord(values);
          count++;
        }
      }
    }
    csv.flush();
    text.flush();
    return count;
  }

  private static void files(ZipOutputStream zip, Path folder, String under) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> found = Files.list(folder)) {
      for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
        zip.putNextEntry(new ZipEntry(under + file.getFileName()));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
