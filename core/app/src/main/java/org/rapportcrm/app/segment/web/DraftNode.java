package org.rapportcrm.app.segment.web;

import java.io.Serializable;

/** A rule, or a part of one, while a person edits it. */
public sealed interface DraftNode extends Serializable permits DraftGroup, DraftCondition {

  /** Tells it from all others, wherever it stands. */
  String key();
}
