package org.rapportcrm.api.page;

import java.util.List;

/**
 * A CDI bean that gives the figures a plugin shows at the top of a contact's page. It is asked each
 * time that page is opened, on a thread of its own; one that throws or takes too long costs its own
 * figures alone.
 */
public interface ContactFigures {

  /**
   * The figures of one contact in the language of the person who looks.
   *
   * @param contactId the contact; it exists
   * @return the figures, perhaps none
   */
  List<Figure> figures(long contactId);
}
