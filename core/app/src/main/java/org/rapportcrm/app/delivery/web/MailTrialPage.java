package org.rapportcrm.app.delivery.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.delivery.MailServerTrial;
import org.rapportcrm.app.delivery.MailServerTrial.Outcome;

/** The trial of the mail server on {@code /console/mail}. */
@Named
@RequestScoped
public class MailTrialPage {

  @Inject private MailServerTrial trial;

  private Outcome outcome;

  /** Tries the server. */
  public void run() {
    try {
      outcome = trial.run();
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  /** How it went; {@code null} before it was tried. */
  public Outcome getOutcome() {
    return outcome;
  }
}
