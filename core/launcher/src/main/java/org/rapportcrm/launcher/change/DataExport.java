package org.rapportcrm.launcher.change;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.migrate.Jdbc;

/** Writes a plugin's tables into one file of the home's {@code exports}: a CSV for each. */
final class DataExport {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
  private static final Pattern FORMULA =
      Pattern.compile("^(?:[=+@\\t\\r\\n\\x00\uFF1D\uFF0B\uFF0D\uFF20]|-(?![\\d.]+(?:E-?\\d+)?$))");
  private static final int ROWS_AT_ONCE = 1000;

  private DataExport() {}

  /** Answers the file, which is complete or not there. */
  static Path write(Home home, String plugin, List<String> tables, Connection connection)
      throws IOException, SQLException {
    Path folder = Files.createDirectories(home.root().resolve("exports"));
    String name = plugin + "-" + LocalDateTime.now(ZoneOffset.UTC).format(STAMP) + ".zip";
    Path unfinished = folder.resolve(name + ".part");
    connection.setAutoCommit(false);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(unfinished));
        Writer out = new OutputStreamWriter(zip, StandardCharsets.UTF_8)) {
      for (String table : tables) {
        zip.putNextEntry(new ZipEntry(table + ".csv"));
        write(table, connection, out);
        out.flush();
        zip.closeEntry();
      }
    } catch (IOException | SQLException | RuntimeException e) {
      Files.deleteIfExists(unfinished);
      throw e;
    } finally {
      connection.rollback();
    }
    return Files.move(unfinished, folder.resolve(name));
  }

  private static void write(String table, Connection connection, Writer out)
      throws IOException, SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet rows = statement.executeQuery("select * from " + Jdbc.quoted(table))) {
        int columns = rows.getMetaData().getColumnCount();
        for (int column = 1; column <= columns; column++) {
          cell(rows.getMetaData().getColumnLabel(column), column == columns, out);
        }
        while (rows.next()) {
          for (int column = 1; column <= columns; column++) {
            cell(rows.getString(column), column == columns, out);
          }
        }
      }
    }
  }

  /**
   * Null is nothing, an empty text is a pair of quotes. What a spreadsheet would take for a formula
   * gets an apostrophe before it.
   */
  private static void cell(String value, boolean last, Writer out) throws IOException {
    if (value != null) {
      String text = FORMULA.matcher(value).find() ? "'" + value : value;
      out.append('"').append(text.replace("\"", "\"\"")).append('"');
    }
    out.append(last ? "\r\n" : ",");
  }
}
