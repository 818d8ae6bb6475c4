package org.rapportcrm.app.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapportcrm.api.rest.ProblemException;

/**
 * Makes the first administrator of {@code RAPPORT_ADMIN_EMAIL} and {@code RAPPORT_ADMIN_PASSWORD}
 * at the start, while there is no user. What cannot be used is refused with a line in the log, and
 * {@code /setup} stays open: a weak password is never taken because nobody looked.
 */
@ApplicationScoped
public class UnattendedSetup {

  private static final Logger LOG = System.getLogger(UnattendedSetup.class.getName());

  @Inject private Setup setup;

  /** Runs after the migrations. */
  void start(@Observes @Initialized(ApplicationScoped.class) Object start) {
    run(System.getenv());
  }

  void run(Map<String, String> environment) {
    String email = environment.getOrDefault("RAPPORT_ADMIN_EMAIL", "").strip();
    String password = environment.getOrDefault("RAPPORT_ADMIN_PASSWORD", "");
    if (email.isEmpty() && password.isEmpty() || !setup.isOpen()) {
      return;
    }
    String name = email.contains("@") ? email.substring(0, email.indexOf('@')) : email;
    try {
      setup.complete(new Setup.Answers(null, name, email, password, null, null));
      LOG.log(Level.INFO, "The first administrator is {0}", email);
    } catch (ProblemException refused) {
      LOG.log(
          Level.ERROR,
          "No administrator was made of RAPPORT_ADMIN_EMAIL and RAPPORT_ADMIN_PASSWORD: {0} Correct"
              + " them and start again, or open /setup.",
          refused.errors().stream()
              .map(e -> e.field() + ": " + e.message() + " " + e.remedy())
              .collect(Collectors.joining(" ")));
    }
  }
}
