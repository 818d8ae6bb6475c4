package org.rapportcrm.api.hook;

/**
 * May hold back messages just before they are sent. Called once for each group of up to a few
 * hundred recipients that the delivery takes up, never for mail to one person that they asked for
 * themselves. Consent, suppression, frequency cap and quiet hours are decided by the core and
 * cannot be overruled here.
 */
public interface SendDecisionFilter extends Filter<SendDecision> {}
