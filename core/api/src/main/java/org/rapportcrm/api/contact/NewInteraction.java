package org.rapportcrm.api.contact;

import java.time.Instant;

/**
 * Something that happened between us and a contact, to be written to the timeline.
 *
 * @param kind a kind of a {@link TimelineKind}
 * @param at when it happened
 * @param channel {@code email}, {@code phone}, {@code web}, {@code in-person} …, or {@code null}
 * @param direction {@code in}, {@code out} or {@code null}
 * @param helped whether the contact got help; {@code null} takes the kind's setting
 * @param summary one line in words, shown as text; what is longer than 2,000 characters is cut; may
 *     be {@code null}
 * @param path where the timeline entry leads, such as {@code /plugins/surveys/response?id=7}; or
 *     {@code null}
 * @param externalId unique per kind; a second interaction with the same one is ignored; or {@code
 *     null}
 */
public record NewInteraction(
    long contactId,
    String kind,
    Instant at,
    String channel,
    String direction,
    Boolean helped,
    String summary,
    String path,
    String externalId) {

  /**
   * An interaction without channel, direction, link and external id; whether it helped is what the
   * kind's setting says.
   */
  public static NewInteraction of(long contactId, String kind, Instant at, String summary) {
    return new NewInteraction(contactId, kind, at, null, null, null, summary, null, null);
  }
}
