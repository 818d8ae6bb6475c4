package org.rapportcrm.api.contact;

import java.util.List;

/** The kinds of interaction there are now; an injectable service of the core. */
public interface TimelineKinds {

  /** Those of the core and of the active plugins, the core's first. */
  List<TimelineKind> active();
}
