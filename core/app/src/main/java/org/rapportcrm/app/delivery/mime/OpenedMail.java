package org.rapportcrm.app.delivery.mime;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * A message taken apart again, for people to look at.
 *
 * @param headers as they were sent
 * @param text the plain text
 * @param html the HTML; show it in a sandbox only
 */
public record OpenedMail(String headers, String text, String html) {

  /** Takes a message apart. */
  public static OpenedMail of(byte[] message) {
    String whole = new String(message, StandardCharsets.UTF_8);
    int end = whole.indexOf("\r\n\r\n");
    String text = "";
    String html = "";
    try {
      MimeMessage mail =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
      if (mail.getContent() instanceof Multipart parts) {
        for (int i = 0; i < parts.getCount(); i++) {
          BodyPart part = parts.getBodyPart(i);
          if (part.isMimeType("text/html")) {
            html = part.getContent().toString();
          } else if (part.isMimeType("text/plain")) {
            text = part.getContent().toString();
          }
        }
      }
    } catch (MessagingException e) {
      throw new IllegalStateException("A message in the outbox cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new OpenedMail(end < 0 ? whole : whole.substring(0, end), text, html);
  }
}
