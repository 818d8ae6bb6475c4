package org.rapportcrm.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.delivery.engine.Outcome;
import org.rapportcrm.app.delivery.smtp.Dialogue.Line;
import org.rapportcrm.app.delivery.smtp.Rehearsal;
import org.rapportcrm.app.delivery.smtp.SmtpAddress;
import org.rapportcrm.app.delivery.smtp.SmtpSettings;
import org.rapportcrm.app.delivery.smtp.Trouble;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.user.Users;

/** Tries the mail server that is set, without sending anything, and tells what was said. */
@ApplicationScoped
public class MailServerTrial {

  @Inject private SiteMail site;
  @Inject private Users users;
  @Inject private CurrentUser user;
  @Inject private Audit audit;
  @Inject private Refusals refusals;

  /**
   * How a trial went.
   *
   * @param server host and port; empty where the address is none
   * @param trouble {@code null} when the server would take the message
   */
  public record Outcome(String server, Trouble trouble, List<Line> lines) {

    /** Whether the server would take the message. */
    public boolean works() {
      return trouble == null;
    }

    /**
     * Key of the sentence that says so, or what failed and what to do; its argument is the server.
     */
    public String sentence() {
      return works() ? "mail.trial.works" : "mail.trial.trouble." + trouble;
    }
  }

  /**
   * Talks with the server as if a message were to go to the address of whoever asks (to the
   * sender's where nobody in particular does), and takes it back. Lasts 10 seconds at most.
   *
   * @throws org.rapportcrm.api.rest.ProblemException 409 where no server is set
   */
  public Outcome run() {
    String url = site.url().orElseThrow(() -> refusals.conflict(null, "mail.trial.none"));
    Outcome outcome = tried(url);
    audit.record(
        "mailServer.tried",
        outcome.server().isEmpty() ? "mailServer" : "mailServer " + outcome.server(),
        outcome.works() ? "OK" : outcome.trouble().name());
    return outcome;
  }

  private Outcome tried(String url) {
    SmtpSettings server;
    try {
      server = SmtpSettings.parse(url);
    } catch (IllegalArgumentException e) {
      return new Outcome("", Trouble.ADDRESS, List.of());
    }
    String from = site.read().fromAddress();
    Trouble unfit = Trouble.SENDER;
    try {
      SmtpAddress sender = SmtpAddress.parse(from);
      unfit = Trouble.RECIPIENT;
      SmtpAddress recipient =
          SmtpAddress.parse(user.id().map(id -> users.get(id).email()).orElse(from));
      Rehearsal.Result result = Rehearsal.run(server, site.helo(), sender, recipient);
      return new Outcome(server.toString(), result.trouble(), result.lines());
    } catch (IllegalArgumentException e) {
      return new Outcome(server.toString(), unfit, List.of());
    }
  }
}
