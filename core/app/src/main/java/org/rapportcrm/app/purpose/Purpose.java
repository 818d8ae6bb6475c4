package org.rapportcrm.app.purpose;

import java.time.Instant;

/**
 * Something that people can be written to for.
 *
 * @param word its name in tables, URLs and rules; never changed
 * @param brought whether it came with Rapport
 * @param doubleOptIn whether a sign-up for it alone waits until its mail is confirmed
 * @param campaigns whether campaigns may be sent for it
 * @param archivedAt since when nobody is asked for it; {@code null} while people are
 * @param version counts changes of these settings
 */
public record Purpose(
    String word,
    boolean brought,
    boolean doubleOptIn,
    boolean campaigns,
    Instant archivedAt,
    long version) {

  /** Whether nobody is asked for it any more. */
  public boolean isArchived() {
    return archivedAt != null;
  }
}
