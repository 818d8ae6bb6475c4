package org.rapportcrm.launcher.home;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/** Where the running Rapport of a home can be reached: {@code run/rapport.properties}. */
public record RunFile(long pid, int port, String address, Instant startedAt) {

  /** What the last start wrote; after a kill it may be stale, see {@link HomeLock#isTaken}. */
  public static Optional<RunFile> read(Home home) {
    Path file = file(home);
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      return Optional.of(
          new RunFile(
              Long.parseLong(properties.getProperty("pid")),
              Integer.parseInt(properties.getProperty("port")),
              properties.getProperty("address", "127.0.0.1"),
              Instant.parse(properties.getProperty("startedAt"))));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** The address this machine reaches it at. */
  public String reachableAt() {
    return reachable(address);
  }

  /** Who listens on every address is reached over loopback. */
  public static String reachable(String address) {
    if (address.equals("0.0.0.0") || address.equals("::")) {
      return "127.0.0.1";
    }
    return address.contains(":") ? "[" + address + "]" : address;
  }

  public void write(Home home) {
    Properties properties = new Properties();
    properties.setProperty("pid", Long.toString(pid));
    properties.setProperty("port", Integer.toString(port));
    properties.setProperty("address", address);
    properties.setProperty("startedAt", startedAt.toString());
    try (Writer writer = Files.newBufferedWriter(file(home))) {
      properties.store(writer, "The running Rapport of this home");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void remove(Home home) {
    try {
      Files.deleteIfExists(file(home));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(Home home) {
    return home.run().resolve("rapport.properties");
  }
}
