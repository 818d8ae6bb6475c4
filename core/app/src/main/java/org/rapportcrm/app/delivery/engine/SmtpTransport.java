package org.rapportcrm.app.delivery.engine;

import org.rapportcrm.app.delivery.smtp.DotStuffing;
import org.rapportcrm.app.delivery.smtp.GatewayException;
import org.rapportcrm.app.delivery.smtp.Handover;
import org.rapportcrm.app.delivery.smtp.SmtpConnection;
import org.rapportcrm.app.delivery.smtp.SmtpSettings;

/** Hands messages to the mail server over one connection that is kept while there is work. */
public final class SmtpTransport implements MailTransport {

  private final SmtpSettings settings;
  private final String helo;
  private SmtpConnection connection;

  /** To this server, greeting with this name. */
  public SmtpTransport(SmtpSettings settings, String helo) {
    this.settings = settings;
    this.helo = helo;
  }

  @Override
  public void ready() throws GatewayException {
    if (connection == null || !connection.isOpen()) {
      connection = SmtpConnection.open(settings, helo);
    }
  }

  @Override
  public boolean takesUtf8() {
    return connection != null && connection.takesUtf8();
  }

  @Override
  public Handover send(Outgoing message) {
    byte[] content = DotStuffing.stuffed(message.message());
    Handover handover = connection.send(message.sender(), message.recipient(), content);
    if (handover instanceof Handover.Broken broken && broken.stale()) {
      return again(message, content, broken);
    }
    return handover;
  }

  @Override
  public void close() {
    if (connection != null) {
      connection.quit();
    }
  }

  /** The server had hung up while the connection was idle: nothing of the message was taken. */
  private Handover again(Outgoing message, byte[] content, Handover.Broken broken) {
    try {
      ready();
      return connection.send(message.sender(), message.recipient(), content);
    } catch (GatewayException e) {
      return new Handover.Broken(broken.detail() + "; then " + e.getMessage(), false);
    }
  }
}
