package org.rapportcrm.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The PostgreSQL of this JVM. Its files lie in memory where the machine has room for them: a
 * database is some hundred files, and a test makes one and deletes it.
 */
final class PostgresqlServer {

  private static final Path MEMORY = Path.of("/dev/shm");
  private static final String PREFIX = "rapport-test-";

  /** Room for what tests write and for what others keep there. */
  private static final long ENOUGH = 2L << 30;

  private static final int CHOOSES_HOW_TO_COPY = 15;

  private static EmbeddedPostgres server;

  private PostgresqlServer() {}

  /** Started when the first asks for it, stopped with the JVM. */
  static synchronized EmbeddedPostgres get() {
    if (server == null) {
      try {
        server = start();
      } catch (IOException e) {
        throw new UncheckedIOException("The embedded PostgreSQL did not start", e);
      }
    }
    return server;
  }

  /** The words by which it copies a database: from version 15 on it would else write each page. */
  static String copy(String name, String template) {
    String command = "create database " + name + " template " + template;
    try (Connection connection = get().getPostgresDatabase().getConnection()) {
      boolean chooses = connection.getMetaData().getDatabaseMajorVersion() >= CHOOSES_HOW_TO_COPY;
      return chooses ? command + " strategy file_copy" : command;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static EmbeddedPostgres start() throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder().setServerConfig("max_connections", "200");
    if (Boolean.getBoolean(TestDatabase.DURABLE)) {
      builder.setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on");
    } else if (Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ENOUGH) {
      forgetTheDead();
      builder.setDataDirectory(MEMORY.resolve(PREFIX + ProcessHandle.current().pid()));
    }
    return builder.start();
  }

  /** A JVM that was killed left its files, and in memory they would stay for long. */
  private static void forgetTheDead() throws IOException {
    try (Stream<Path> folders = Files.list(MEMORY)) {
      folders.filter(PostgresqlServer::isOfTheDead).forEach(PostgresqlServer::delete);
    }
  }

  private static boolean isOfTheDead(Path folder) {
    String name = folder.getFileName().toString();
    return name.matches(PREFIX + "\\d{1,9}")
        && ProcessHandle.of(Long.parseLong(name.substring(PREFIX.length()))).isEmpty();
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      Logger.getLogger(PostgresqlServer.class.getName()).fine("It stays: " + e);
    }
  }
}
