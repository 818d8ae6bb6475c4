package org.rapportcrm.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapportcrm.api.rest.TranslatedProblems;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Messages;

/** The refusals of this plugin. */
@ApplicationScoped
public class Problems extends TranslatedProblems {

  /** For proxies. */
  protected Problems() {}

  @Inject
  public Problems(Messages messages, CurrentUser user) {
    super("surveys", messages, user);
  }
}
