package org.rapportcrm.emailcampaigns.sequence;

/**
 * What ends a sequence for a contact before its last mail. Unsubscribing always does.
 *
 * @param purchase a purchase since they came in
 * @param tagId a tag that they have, or {@code null} for none
 * @param left they left the list, tag or segment that started it
 */
public record Goals(boolean purchase, Long tagId, boolean left) {

  /** Nothing but unsubscribing. */
  public static final Goals NONE = new Goals(false, null, false);

  /** Whether anything but unsubscribing ends it. */
  public boolean any() {
    return purchase || tagId != null || left;
  }
}
