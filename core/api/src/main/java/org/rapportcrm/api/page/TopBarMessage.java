package org.rapportcrm.api.page;

import java.util.Locale;

/** A CDI bean that says one short thing on the top bar of every console page. */
public interface TopBarMessage {

  /** The text in the given language, or {@code null} for nothing now. It is shown as text. */
  String text(Locale locale);
}
