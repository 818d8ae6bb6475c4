package org.rapportcrm.api.page;

import java.util.Locale;

/**
 * A CDI bean that says one short thing on the top bar of every console page. It is asked for each
 * page that anybody opens; one that throws or takes too long says nothing.
 */
public interface TopBarMessage {

  /**
   * The text in the given language, within a millisecond.
   *
   * @return {@code null} or a blank text for nothing now; anything else is shown as text
   */
  String text(Locale locale);
}
