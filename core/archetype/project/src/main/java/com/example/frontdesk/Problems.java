package com.example.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapportcrm.api.rest.TranslatedProblems;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Messages;

/** The refusals of this plugin, in the language of whoever asked. */
@ApplicationScoped
public class Problems extends TranslatedProblems {

  /** For proxies. */
  protected Problems() {}

  @Inject
  public Problems(Messages messages, CurrentUser user) {
    super("front-desk", messages, user);
  }
}
