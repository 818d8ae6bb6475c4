package org.rapportcrm.app.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The system's clock, ahead or behind by the ISO 8601 duration in {@code run/clock.txt} of the
 * home: so a test of the running program makes a month pass. Only with the option {@code
 * -Drapport.clock=moved} of the JVM, which the test kit gives; schedules and leases go by the
 * database's clock all the same.
 */
final class MovedClock extends Clock {

  private final Path file;
  private final Clock system;

  MovedClock() {
    this(HomeFolder.resolve("run/clock.txt"), Clock.systemUTC());
  }

  MovedClock(Path file, Clock system) {
    this.file = file;
    this.system = system;
  }

  static boolean isWanted() {
    return "moved".equals(System.getProperty("rapport.clock"));
  }

  @Override
  public Instant instant() {
    return system.instant().plus(ahead());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(system.withZone(zone), ahead());
  }

  private Duration ahead() {
    try {
      return Duration.parse(Files.readString(file).strip());
    } catch (NoSuchFileException e) {
      return Duration.ZERO;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
