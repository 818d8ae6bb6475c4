package org.rapportcrm.it.inside;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.rapportcrm.api.contact.ContactsCreated;

/** An observer that never manages. */
@ApplicationScoped
public class Stumbler {

  /** What it says about it. */
  static final String WORDS = "stumbled on purpose";

  void on(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ContactsCreated event) {
    throw new IllegalStateException(WORDS);
  }
}
