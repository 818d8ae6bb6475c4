package org.rapportcrm.api.imports;

import java.util.List;

/**
 * What became of a batch. Each row counts once.
 *
 * @param created rows that made a record
 * @param updated rows that changed a record
 * @param unchanged rows whose record said the same already
 * @param contactsCreated contacts made on the way because the row's customer was unknown
 * @param rejected rows that were refused, with the reason
 */
public record ImportOutcome(
    long created, long updated, long unchanged, long contactsCreated, List<Rejection> rejected) {

  /** Keeps an immutable copy. */
  public ImportOutcome {
    rejected = List.copyOf(rejected);
  }

  /** Nothing. */
  public static ImportOutcome none() {
    return new ImportOutcome(0, 0, 0, 0, List.of());
  }

  /**
   * A row that was refused.
   *
   * @param line the row's line
   * @param field the field that is wrong, or {@code null} for the whole row
   * @param reasonKey message key of the reason; {@code reasonKey + ".remedy"} may say what to do
   * @param arguments fill {@code {0}}, {@code {1}} … of the reason
   */
  public record Rejection(long line, String field, String reasonKey, List<String> arguments) {

    /** Keeps an immutable copy. */
    public Rejection {
      arguments = List.copyOf(arguments);
    }

    /** A refused row. */
    public static Rejection of(long line, String field, String reasonKey, String... arguments) {
      return new Rejection(line, field, reasonKey, List.of(arguments));
    }
  }
}
