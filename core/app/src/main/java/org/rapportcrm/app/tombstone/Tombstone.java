package org.rapportcrm.app.tombstone;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * One wish that a backup from before it must not undo. Pure.
 *
 * @param contact the contact's key; 0 for a suppression
 * @param text the address of a suppression, the purpose of a withdrawal, else empty
 */
public record Tombstone(Instant at, Kind kind, long contact, String text) {

  /** What was asked for. */
  public enum Kind {
    ERASED,
    SUPPRESSED,
    WITHDREW
  }

  /** A contact that is gone for good. */
  public static Tombstone erased(Instant at, long contact) {
    return new Tombstone(at, Kind.ERASED, contact, "");
  }

  /** An address that may not be written to. */
  public static Tombstone suppressed(Instant at, String address) {
    return new Tombstone(at, Kind.SUPPRESSED, 0, address);
  }

  /** A contact who took a consent back. */
  public static Tombstone withdrew(Instant at, long contact, String purpose) {
    return new Tombstone(at, Kind.WITHDREW, contact, purpose);
  }

  /** Its line, without an end of line. */
  String line() {
    return at
        + " "
        + kind.name().toLowerCase(Locale.ROOT)
        + " "
        + contact
        + " "
        + text.replaceAll("\\p{Cntrl}", "");
  }

  /** A line read again; empty when it was cut off or is none. */
  static Optional<Tombstone> parse(String line) {
    String[] parts = line.split(" ", 4);
    try {
      return parts.length < 4
          ? Optional.empty()
          : Optional.of(
              new Tombstone(
                  Instant.parse(parts[0]),
                  Kind.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                  Long.parseLong(parts[2]),
                  parts[3]));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
