package org.rapportcrm.emailcampaigns.sequence;

import org.rapportcrm.api.message.MessageDesign;

/**
 * A step of a sequence: a wait, then a mail.
 *
 * @param revision counts the wordings of the mail
 */
public record SequenceStep(long id, Delay delay, MessageDesign design, int revision) {}
