package org.rapportcrm.app.imports;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.api.imports.ImportWriter;
import org.rapportcrm.api.imports.UndoableImport;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.app.contact.trash.ContactRemoval;
import org.rapportcrm.app.contact.trash.DeletionVetoes.Veto;
import org.rapportcrm.app.imports.write.BatchBack;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.plugin.hook.Events;

/** Runs imports over a database as the job does, without the container. */
final class TestImport implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  final List<Object> events = new ArrayList<>();
  final Map<String, String> options = new LinkedHashMap<>();
  final Sql sql;
  String basis;
  ImportWishes wishes = ImportWishes.none();

  /** Fails before the commit of the batch with this number, as a kill would. */
  int killAtBatch = -1;

  private final ExecutorService reading = Executors.newSingleThreadExecutor();
  private final Connection connection;
  private int batches;
  private String position = "";

  TestImport(DataSource source) throws SQLException {
    connection = source.getConnection();
    connection.setAutoCommit(false);
    sql = new Sql(lending(connection));
  }

  /** What writers are given instead of the real thing. */
  Events recording() {
    return new Events() {
      @Override
      public void fire(Object event) {
        events.add(event);
      }
    };
  }

  static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  /** Surveys the file and stores an import that is ready. */
  ImportRun ready(Path file, ImportKind kind) throws IOException {
    List<Flaw> flaws = new ArrayList<>();
    FileSurvey survey = FileSurvey.of(file, kind, wishes, flaws);
    survey.plan().mapping().check(kind, flaws);
    if (!flaws.isEmpty()) {
      throw new IllegalArgumentException(flaws.toString());
    }
    ImportStore store = new ImportStore(sql);
    String name = file.getFileName().toString();
    long id = store.add(kind.id(), name, survey, ZoneOffset.UTC, "tester", NOW);
    store.plan(id, survey, options, basis);
    inTransaction(() -> {});
    return store.find(id).orElseThrow();
  }

  /** A whole import. */
  ImportCounts run(Path file, ImportKind kind, ImportWriter writer) throws IOException {
    ImportRun run = ready(file, kind);
    position = "";
    return goOn(run, file, kind, writer);
  }

  /** From the last checkpoint to the end. */
  ImportCounts goOn(ImportRun run, Path file, ImportKind kind, ImportWriter writer)
      throws IOException {
    batches = 0;
    ImportStore store = new ImportStore(sql);
    new ImportLoop(sql, this::inTransaction, reading)
        .run(store.find(run.id()).orElseThrow(), file, kind, writer, new Job());
    return store.find(run.id()).orElseThrow().counts();
  }

  /** What takes batches back; contacts are removed without asking plugins. */
  BatchBack back() {
    ContactRemoval removal =
        new ContactRemoval(sql, null, null, recording()) {
          @Override
          public Map<Long, Veto> vetoed(Collection<Long> ids) {
            return Map.of();
          }

          @Override
          public void remove(Collection<Long> ids) {
            if (!ids.isEmpty()) {
              sql.update("delete from contact where id = any(?)", ids);
            }
          }
        };
    return new BatchBack(sql, recording(), clock(), removal);
  }

  /** Takes the newest import back. */
  ImportRun takeBack(UndoableImport writer) {
    long id = sql.number("select max(id) from import_run");
    batches = 0;
    ImportStore store = new ImportStore(sql);
    new ImportUndoLoop(sql, this::inTransaction)
        .run(store.find(id).orElseThrow(), writer, new Job());
    return store.find(id).orElseThrow();
  }

  /** Only what would happen. */
  ImportTrial tryOut(Path file, ImportKind kind, ImportWriter writer) throws IOException {
    return new ImportLoop(sql, this::inTransaction, reading)
        .tryOut(ready(file, kind), file, kind, writer, new Job());
  }

  void inTransaction(Runnable work) {
    String before = position;
    try {
      work.run();
      if (++batches == killAtBatch) {
        throw new IllegalStateException("killed");
      }
      connection.commit();
    } catch (SQLException | RuntimeException e) {
      position = before;
      try {
        connection.rollback();
      } catch (SQLException again) {
        e.addSuppressed(again);
      }
      throw e instanceof RuntimeException failure ? failure : new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    reading.shutdown();
    connection.rollback();
    connection.setAutoCommit(true);
    connection.close();
  }

  private final class Job implements JobRun {
    @Override
    public long id() {
      return 1;
    }

    @Override
    public String parameter() {
      return "";
    }

    @Override
    public String position() {
      return position;
    }

    @Override
    public void checkpoint(long done, long total, String where) {
      position = where;
    }

    @Override
    public boolean stopRequested() {
      return false;
    }
  }

  /** A source that lends one connection and keeps it open. */
  private static DataSource lending(Connection connection) {
    ClassLoader loader = TestImport.class.getClassLoader();
    Connection lent =
        (Connection)
            Proxy.newProxyInstance(
                loader,
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                  try {
                    return method.getName().equals("close")
                        ? null
                        : method.invoke(connection, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    return (DataSource)
        Proxy.newProxyInstance(
            loader, new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> lent);
  }
}
