package org.rapportcrm.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.data.HomeFolder;
import org.rapportcrm.app.delivery.engine.MailTransport;
import org.rapportcrm.app.delivery.engine.Outgoing;
import org.rapportcrm.app.delivery.engine.SmtpTransport;
import org.rapportcrm.app.delivery.mime.DkimKey;
import org.rapportcrm.app.delivery.mime.MimeWriter;
import org.rapportcrm.app.delivery.smtp.GatewayException;
import org.rapportcrm.app.delivery.smtp.Handover;
import org.rapportcrm.app.delivery.smtp.SmtpSettings;
import org.rapportcrm.app.delivery.smtp.Trouble;
import org.rapportcrm.app.message.LetterheadSettings;

/** How this installation sends mail, out of its settings, its environment and its home folder. */
@ApplicationScoped
public class SiteMail {

  private static final String CORE = "core";

  private final ThreadLocal<Map<String, MimeWriter>> writers =
      ThreadLocal.withInitial(HashMap::new);

  @Inject private Settings settings;
  @Inject private LetterheadSettings letterhead;
  private DkimKey key;

  /** Who sends. */
  public MailSettings read() {
    String address = text("mail.fromAddress").orElseGet(() -> "rapport@" + host());
    return new MailSettings(
        letterhead.read(),
        text("mail.fromName").or(() -> text("site.name")).orElse("Rapport"),
        address,
        text("mail.replyTo").orElse(null),
        text("mail.bounceDomain").orElse(null),
        !text("mail.signed").orElse("true").equals("false"));
  }

  /** Whether a sender was entered, and not only guessed. */
  public boolean hasSender() {
    return text("mail.fromAddress").isPresent();
  }

  /** The mail server's address; empty where mail goes to the outbox. */
  public Optional<String> url() {
    String given = System.getProperty("rapport.smtp-url", System.getenv("RAPPORT_SMTP_URL"));
    return given == null || given.isBlank() ? Optional.empty() : Optional.of(given.strip());
  }

  /** Where messages go. */
  public MailTransport.Factory transports() {
    if (url().isEmpty()) {
      return MailTransport.Outbox::new;
    }
    try {
      SmtpSettings smtp = SmtpSettings.parse(url().get());
      String helo = helo();
      return () -> new SmtpTransport(smtp, helo);
    } catch (IllegalArgumentException e) {
      return () -> new Impossible(e.getMessage());
    }
  }

  /** The name to greet a mail server with. */
  public String helo() {
    return host().contains(".") ? host() : "[127.0.0.1]";
  }

  /** Writes messages on the thread that asks, signed where that is possible. */
  public MimeWriter writer(MailSettings site, String domain) {
    boolean signed = site.signed() && domain.contains(".");
    return writers
        .get()
        .computeIfAbsent(
            signed ? domain : "", d -> signed ? new MimeWriter(key(), d) : new MimeWriter());
  }

  /** The key that signs. */
  public synchronized DkimKey key() {
    if (key == null) {
      key = DkimKey.in(HomeFolder.resolve("dkim"));
    }
    return key;
  }

  private Optional<String> text(String name) {
    return settings.get(CORE, name).map(String::strip).filter(text -> !text.isEmpty());
  }

  private String host() {
    try {
      String host = URI.create(letterhead.read().baseUrl()).getHost();
      return host == null ? "localhost" : host;
    } catch (IllegalArgumentException e) {
      return "localhost";
    }
  }

  /** Stands in for a server whose address is none: nothing is sent, and the reason is shown. */
  private record Impossible(String reason) implements MailTransport {

    @Override
    public void ready() throws GatewayException {
      throw new GatewayException(Trouble.ADDRESS, reason);
    }

    @Override
    public boolean takesUtf8() {
      return false;
    }

    @Override
    public Handover send(Outgoing message) {
      return new Handover.Broken(reason, false);
    }

    @Override
    public void close() {
      // nothing is held
    }
  }
}
