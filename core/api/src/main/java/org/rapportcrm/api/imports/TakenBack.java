package org.rapportcrm.api.imports;

import java.util.List;

/**
 * What became of a batch that was taken back.
 *
 * @param removed records that are gone
 * @param restored records that are as they were before
 * @param left what stays, because somebody changed or used it since
 */
public record TakenBack(long removed, long restored, List<Left> left) {

  /** Keeps an immutable copy. */
  public TakenBack {
    left = List.copyOf(left);
  }

  /**
   * A record, or one field of it, that stays.
   *
   * @param contactId the contact it belongs to; 0 for a record that belongs to none
   * @param name what people call it, at most 500 characters
   * @param field name of the field of the import's kind, or {@code null} for the whole record
   * @param reasonKey message key of the reason
   */
  public record Left(long contactId, String name, String field, String reasonKey) {}
}
