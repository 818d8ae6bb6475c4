package org.rapportcrm.api.imports;

import java.util.List;

/**
 * What a batch did, so that it can be taken back; kept with the batch for 30 days.
 *
 * @param note the writer's own words, such as the ids of the records it created; nothing personal,
 *     because it outlives an erasure
 * @param before what changed records were before; goes with its contact when that is erased
 */
public record ImportTrace(String note, List<Before> before) {

  /** Keeps an immutable copy. */
  public ImportTrace {
    before = List.copyOf(before);
  }

  /**
   * A record before the batch changed it.
   *
   * @param contactId the contact it belongs to; 0 for a record that belongs to none
   * @param record what kind of record it is, at most 20 characters
   * @param recordId its id
   * @param values the writer's own words for what it was
   */
  public record Before(long contactId, String record, long recordId, String values) {}
}
