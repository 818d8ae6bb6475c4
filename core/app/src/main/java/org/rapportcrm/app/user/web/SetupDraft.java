package org.rapportcrm.app.user.web;

import java.io.Serializable;
import org.rapportcrm.app.user.Setup;

/**
 * What was typed into the set-up page, carried from one language to the next. The password is not
 * among it, nor the language, which is the one that was just chosen.
 */
record SetupDraft(String siteName, String name, String email, String zone) implements Serializable {

  /** What is kept of the answers. */
  static SetupDraft of(Setup.Answers answers) {
    return new SetupDraft(answers.siteName(), answers.name(), answers.email(), answers.zone());
  }
}
