package org.rapportcrm.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.UUID;
import org.rapportcrm.api.message.Composer.Rendered;
import org.rapportcrm.app.delivery.engine.MailTransport;
import org.rapportcrm.app.delivery.engine.Outgoing;
import org.rapportcrm.app.delivery.mime.MailHeaders;
import org.rapportcrm.app.delivery.smtp.GatewayException;
import org.rapportcrm.app.delivery.smtp.Handover;
import org.rapportcrm.app.delivery.smtp.SmtpAddress;
import org.rapportcrm.app.user.PrivateMail;

/** Hands a message to the mail server by itself, past batches and outbox. */
@ApplicationScoped
public class DirectMail implements PrivateMail {

  private static final Logger LOG = System.getLogger(DirectMail.class.getName());

  @Inject private SiteMail site;
  @Inject private Clock clock;

  @Override
  public boolean isThere() {
    return site.url().isPresent();
  }

  @Override
  public void send(String to, String subject, String html, String text) {
    try (MailTransport transport = site.transports().open()) {
      MailSettings settings = site.read();
      SmtpAddress sender = SmtpAddress.parse(settings.fromAddress());
      MailHeaders headers =
          new MailHeaders(
              settings.fromName(),
              settings.fromAddress(),
              settings.replyTo(),
              to,
              subject,
              "<" + UUID.randomUUID() + "@" + sender.domain() + ">",
              null,
              null,
              clock.instant());
      byte[] message =
          site.writer(settings, sender.domain()).write(headers, new Rendered(subject, html, text));
      transport.ready();
      Handover handover =
          transport.send(
              new Outgoing(
                  sender, SmtpAddress.parse(to), settings.fromAddress(), subject, message));
      if (!(handover instanceof Handover.Accepted)) {
        LOG.log(Level.WARNING, "A message about signing in was not taken: {0}", handover);
      }
    } catch (GatewayException | IllegalArgumentException e) {
      LOG.log(Level.WARNING, "A message about signing in was not sent: {0}", e.getMessage());
    }
  }
}
