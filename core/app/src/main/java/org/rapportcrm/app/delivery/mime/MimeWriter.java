package org.rapportcrm.app.delivery.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.Properties;
import org.rapportcrm.api.message.Composer.Rendered;
import org.rapportcrm.app.delivery.smtp.SmtpAddress;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimException;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.simplejavamail.utils.mail.dkim.DkimSigner;
import org.simplejavamail.utils.mail.dkim.SigningAlgorithm;

/**
 * Writes messages: plain text and HTML as alternatives, in an encoding that keeps every line short
 * and every byte ASCII, signed when there is a key. Not for several threads.
 */
public final class MimeWriter {

  private static final Session PLAIN = Session.getInstance(new Properties());
  private static final Session UTF8 = Session.getInstance(utf8());

  private final DkimSigner signer;

  /** Without a signature. */
  public MimeWriter() {
    signer = null;
  }

  /** With a signature of this domain. */
  public MimeWriter(DkimKey key, String domain) {
    try {
      signer = new DkimSigner(domain, DkimKey.SELECTOR, key.privateKey());
      signer.setSigningAlgorithm(SigningAlgorithm.SHA256_WITH_RSA);
    } catch (DkimException e) {
      throw new IllegalArgumentException("Mail cannot be signed for " + domain, e);
    }
    signer.setHeaderCanonicalization(Canonicalization.RELAXED);
    signer.setBodyCanonicalization(Canonicalization.RELAXED);
    signer.setLengthParam(false);
    signer.setZParam(false);
    signer.setCheckDomainKey(false);
    signer.addHeaderToSign("List-Unsubscribe-Post");
    signer.addHeaderToSign("Reply-To");
    signer.addHeaderToSign("Feedback-ID");
  }

  /**
   * The whole message with CRLF at its line ends.
   *
   * @throws IllegalArgumentException when a header cannot be written, in words for people
   */
  public byte[] write(MailHeaders head, Rendered content) {
    try {
      MimeMessage message = message(head, content);
      ByteArrayOutputStream out = new ByteArrayOutputStream(32768);
      (signer == null ? message : new DkimMessage(message, signer)).writeTo(out);
      return out.toByteArray();
    } catch (MessagingException e) {
      throw new IllegalArgumentException("The message cannot be written: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MimeMessage message(MailHeaders head, Rendered content)
      throws MessagingException, UnsupportedEncodingException {
    SmtpAddress to = SmtpAddress.parse(head.to());
    MimeMessage message =
        new MimeMessage(to.needsUtf8() ? UTF8 : PLAIN) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", head.messageId());
          }
        };
    message.setFrom(
        new InternetAddress(
            SmtpAddress.parse(head.fromAddress()).toString(), head.fromName(), "UTF-8"));
    message.setHeader("To", to.toString());
    if (head.replyTo() != null) {
      message.setHeader("Reply-To", SmtpAddress.parse(head.replyTo()).toString());
    }
    message.setSubject(head.subject(), "UTF-8");
    message.setSentDate(Date.from(head.date()));
    if (head.unsubscribe() != null) {
      message.setHeader("List-Unsubscribe", "<" + head.unsubscribe() + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    if (head.feedbackId() != null) {
      message.setHeader("Feedback-ID", head.feedbackId());
    }
    if (head.references() != null) {
      message.setHeader("References", MimeUtility.fold(12, head.references()));
      message.setHeader(
          "In-Reply-To", head.references().substring(head.references().lastIndexOf(' ') + 1));
    }
    message.setContent(alternatives(content));
    message.saveChanges();
    return message;
  }

  private static MimeMultipart alternatives(Rendered content) throws MessagingException {
    MimeMultipart alternatives = new MimeMultipart("alternative");
    alternatives.addBodyPart(part(content.text(), "plain"));
    alternatives.addBodyPart(part(content.html(), "html"));
    return alternatives;
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text.replace("\r\n", "\n").replace("\n", "\r\n"), "UTF-8", subtype);
    part.setHeader("Content-Transfer-Encoding", encoding(text));
    return part;
  }

  /** Quoted-printable triples letters beyond ASCII; with many of them base64 is shorter. */
  private static String encoding(String text) {
    int foreign = 0;
    for (int i = 0; i < text.length(); i++) {
      foreign += text.charAt(i) > 0x7f ? 1 : 0;
    }
    return foreign * 6 > text.length() ? "base64" : "quoted-printable";
  }

  private static Properties utf8() {
    Properties properties = new Properties();
    properties.setProperty("mail.mime.allowutf8", "true");
    return properties;
  }
}
