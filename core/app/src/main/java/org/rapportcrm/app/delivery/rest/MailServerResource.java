package org.rapportcrm.app.delivery.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.delivery.DeliveryFeature;
import org.rapportcrm.app.delivery.MailServerTrial;
import org.rapportcrm.app.delivery.MailServerTrial.Outcome;
import org.rapportcrm.app.delivery.smtp.Dialogue.Line;
import org.rapportcrm.app.delivery.smtp.Trouble;

/** {@code /api/v1/mail-server}: whether the mail server that is set works. */
@Path("/v1/mail-server")
@ApplicationScoped
public class MailServerResource {

  @Inject private MailServerTrial trial;
  @Inject private Messages messages;
  @Inject private CurrentUser user;

  /** How a trial went. */
  @Doc("How a trial of the mail server went.")
  public record Trial(
      @Doc("Host and port; empty where RAPPORT_SMTP_URL is no address.") String server,
      @Doc("Whether the server would take a message.") boolean works,
      @Doc("What failed; null when it works.") Trouble trouble,
      @Doc("The same in words, with the remedy.") String sentence,
      @Doc("What was said, without passwords; millis count from the beginning.")
          List<Line> lines) {}

  @POST
  @Path("/trial")
  @RequiresCapability(DeliveryFeature.MANAGE)
  @Doc(
      "Tries the mail server up to the recipient, who is you; nothing is sent. Takes 10 s at most;"
          + " 409 where no server is set.")
  public Trial run() {
    Outcome outcome = trial.run();
    return new Trial(
        outcome.server(),
        outcome.works(),
        outcome.trouble(),
        messages.text(user.locale(), outcome.sentence(), outcome.server()),
        outcome.lines());
  }
}
