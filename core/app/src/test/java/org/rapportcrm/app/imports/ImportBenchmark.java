package org.rapportcrm.app.imports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.app.contact.Workshop;
import org.rapportcrm.app.imports.write.ContactImport;
import org.rapportcrm.app.imports.write.ContactsWriter;
import org.rapportcrm.testkit.TestDatabase;

/**
 * Measures the import of 100,000 contacts on PostgreSQL against plain batched inserts of the same
 * columns into the same table, in the same run. Prints a table; asserts nothing.
 * docs/performance.md says how to run it.
 */
public final class ImportBenchmark {

  private static final int ROWS = 100_000;
  private static final int ROUNDS = 3;
  private static final ImportKind KIND = ContactImport.kind();

  private ImportBenchmark() {}

  /** Runs. */
  public static void main(String[] arguments) throws Exception {
    System.setProperty(TestDatabase.DURABLE, "true");
    Path file = Files.createTempFile("contacts", ".csv");
    write(file);
    System.out.printf("%d rows, %.1f MB%n", ROWS, Files.size(file) / 1e6);
    for (int round = 1; round <= ROUNDS; round++) {
      double plain = plain(file);
      double whole = imported(file);
      System.out.printf(
          Locale.ROOT,
          "round %d: batched insert %,.0f rows/s, import %,.0f rows/s, ratio %.2f%n",
          round,
          plain,
          whole,
          whole / plain);
    }
    Files.delete(file);
    System.exit(0);
  }

  private static void write(Path file) throws IOException {
    String[] names = {"Ada Lovelace", "محمد الشيباني", "کیومرث هروی", "Zoë Müller", "Li Wei"};
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(
          "Customer ID,First Name,Last Name,Email,Phone,Company,City,Country,Tags,Birthday\n");
      for (int i = 0; i < ROWS; i++) {
        String[] name = names[i % names.length].split(" ");
        out.write(
            "C%d,%s,%s,person%d@example.com,+49 30 %07d,Company %d,Berlin,Germany,\"vip, batch %d\",%d-%02d-%02d%n"
                .formatted(
                    i,
                    name[0],
                    name[1],
                    i,
                    i,
                    i % 2000,
                    i % 20,
                    1950 + i % 50,
                    1 + i % 12,
                    1 + i % 28));
      }
    }
  }

  /** The survey of the file and the whole import: tags, companies, consent, counts, checkpoints. */
  private static double imported(Path file) throws Exception {
    try (TestDatabase database = TestDatabase.of(TestDatabase.Kind.POSTGRESQL, "core");
        TestImport imports = new TestImport(database.dataSource())) {
      imports.basis = "Benchmark";
      ContactsWriter writer =
          new ContactsWriter(
              imports.sql,
              imports.recording(),
              TestImport.clock(),
              imports.back(),
              Workshop.suppressed(imports.sql));
      System.gc();
      long before = used();
      Work work = Work.of(database);
      long start = System.nanoTime();
      ImportCounts counts = imports.run(file, KIND, writer);
      double seconds = seconds(start);
      System.out.println("  " + Work.of(database).since(work));
      imports.events.clear();
      System.gc();
      System.out.printf("  %s, heap kept afterwards %+.1f MB%n", counts, (used() - before) / 1e6);
      long again = System.nanoTime();
      ImportTrial trial = imports.tryOut(file, KIND, writer);
      System.out.printf(
          Locale.ROOT,
          "  try of the same file: %,.0f rows/s, nothing new: %b%n",
          ROWS / seconds(again),
          trial.counts().isNothingNew());
      return ROWS / seconds;
    }
  }

  /** What a careful programmer gets from the driver: batches of 1,000, a commit for each. */
  private static double plain(Path file) throws Exception {
    try (TestDatabase database = TestDatabase.of(TestDatabase.Kind.POSTGRESQL, "core");
        Connection connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
      long start = System.nanoTime();
      try (PreparedStatement insert =
              connection.prepareStatement(
                  "insert into contact (id, external_id, first_name, last_name, email,"
                      + " email_folded, phone, city, country, search_text, name_folded, created_at,"
                      + " updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
          var lines = Files.lines(file)) {
        int row = 0;
        for (String line : (Iterable<String>) lines.skip(1)::iterator) {
          String[] cells = line.split(",");
          insert.setLong(1, ++row);
          insert.setString(2, cells[0]);
          insert.setString(3, cells[1]);
          insert.setString(4, cells[2]);
          insert.setString(5, cells[3]);
          insert.setString(6, cells[3]);
          insert.setString(7, cells[4]);
          insert.setString(8, cells[6]);
          insert.setString(9, cells[7]);
          insert.setString(10, cells[1] + " " + cells[2] + " " + cells[3]);
          insert.setString(11, cells[2] + " " + cells[1]);
          insert.setObject(12, now);
          insert.setObject(13, now);
          insert.addBatch();
          if (row % 1000 == 0) {
            insert.executeBatch();
            connection.commit();
          }
        }
        insert.executeBatch();
        connection.commit();
      }
      return ROWS / seconds(start);
    }
  }

  /** Processor time so far, in seconds, of this program and of those that serve its connections. */
  private record Work(double java, double postgresql) {

    static Work of(TestDatabase database) {
      return new Work(
          seconds(ProcessHandle.current().pid()),
          database
              .sql()
              .list(
                  "select pid from pg_stat_activity where datname = current_database()",
                  row -> row.getLong(1))
              .stream()
              .mapToDouble(Work::seconds)
              .sum());
    }

    private static double seconds(long process) {
      return ProcessHandle.of(process)
              .flatMap(handle -> handle.info().totalCpuDuration())
              .orElse(Duration.ZERO)
              .toMillis()
          / 1000.0;
    }

    String since(Work before) {
      return String.format(
          Locale.ROOT,
          "processor time: PostgreSQL %.1f s, Java %.1f s",
          postgresql - before.postgresql,
          java - before.java);
    }
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static double seconds(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
  }
}
