package org.rapportcrm.api.hook;

import java.util.Collection;
import java.util.Map;

/**
 * A CDI bean that may hold back messages just before they are sent. All active plugins' filters are
 * asked; one that fails is skipped. Consent, suppression, frequency cap and quiet hours are decided
 * by the core and cannot be overruled here.
 */
public interface SendDecisionFilter {

  /**
   * Names the contacts that are not to get a message of this purpose now.
   *
   * @param purpose the consent purpose of the message
   * @param contactIds who is about to get one
   * @return contact id to message key of the reason; contacts that are not in it get the message
   */
  Map<Long, String> withheld(String purpose, Collection<Long> contactIds);
}
