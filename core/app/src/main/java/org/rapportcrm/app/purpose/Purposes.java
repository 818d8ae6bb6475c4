package org.rapportcrm.app.purpose;

import java.util.List;
import org.rapportcrm.api.message.Consents;

/** The purposes that there are, in the order to show them. */
public final class Purposes {

  /** Their names in tables and URLs. */
  public static final List<String> ALL =
      List.of(Consents.MARKETING, Consents.FEEDBACK, Consents.LOYALTY);

  private Purposes() {}
}
