package org.rapportcrm.app.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.app.web.Msg;

/** The first steps on the dashboard, and the way back to them from the profile. */
@Named
@RequestScoped
public class FirstStepCard {

  private static final String PATH = "/console/dashboard";

  @Inject private FirstStepBook book;
  @Inject private Msg msg;

  private Optional<FirstSteps> steps;

  /** The person's own; {@code null} when they put them away. */
  public FirstSteps getSteps() {
    if (steps == null) {
      steps = book.open();
    }
    return steps.orElse(null);
  }

  /** Puts them away. */
  public void close() {
    book.close(true);
    Here.done(msg.get("dashboard.steps.closed"));
    Here.go(PATH);
  }

  /** Brings them back. */
  public void reopen() {
    book.close(false);
    Here.go(PATH);
  }
}
