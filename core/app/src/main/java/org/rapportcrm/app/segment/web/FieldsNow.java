package org.rapportcrm.app.segment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.rapportcrm.app.segment.ActiveFields;
import org.rapportcrm.app.segment.criterion.Vocabulary;

/**
 * The fields of rules as they are while one request is answered: the builder asks for each line.
 */
@RequestScoped
public class FieldsNow {

  @Inject private ActiveFields fields;

  private Vocabulary now;

  /** The fields. */
  public Vocabulary now() {
    if (now == null) {
      now = fields.now();
    }
    return now;
  }
}
