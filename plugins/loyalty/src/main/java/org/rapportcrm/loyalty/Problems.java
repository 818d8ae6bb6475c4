package org.rapportcrm.loyalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.api.rest.ProblemException;
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
    super("loyalty", messages, user);
  }

  /** Status 422: the key was used for something else. */
  public ProblemException otherUseOfKey(String key) {
    return new ProblemException(422, text("key", key), List.of(error("key", "key", key)));
  }
}
