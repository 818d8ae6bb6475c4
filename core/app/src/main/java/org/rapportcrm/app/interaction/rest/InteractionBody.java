package org.rapportcrm.app.interaction.rest;

import java.time.Instant;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.app.interaction.Initiative;
import org.rapportcrm.app.interaction.InteractionRow;

/** An interaction. */
@Doc("Something that happened between us and a contact.")
public record InteractionBody(
    long id,
    @Doc("Key of the contact.") long contact,
    @Doc("call, meeting, note, email, help …, or a plugin's kind.") String kind,
    Instant at,
    @Doc("email, phone, web, in-person …, or null.") String channel,
    @OneOf(words = {"in", "out"}) @Doc("in, out or null.") String direction,
    @Doc("Whether the contact got help in it.") boolean helped,
    String summary,
    @Doc("How it went: reached, no-answer, held, attended …, or null.") String outcome,
    @OneOf(Initiative.class) @Doc("proactive, reactive or null.") String initiative,
    @Doc("How long it took, or null.") Integer minutes,
    String externalId) {

  static InteractionBody of(InteractionRow row) {
    return new InteractionBody(
        row.id(),
        row.contactId(),
        row.kind(),
        row.at(),
        row.channel(),
        row.direction(),
        row.helped(),
        row.summary(),
        row.detail().outcome(),
        row.detail().initiative(),
        row.detail().minutes(),
        row.externalId());
  }
}
