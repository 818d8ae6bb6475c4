package org.rapportcrm.app.mailin.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Reads messages as they come, however broken. Pure. */
public final class MailReader {

  /** So many recipients are looked at; what goes to more is a circular. */
  public static final int MOST_RECIPIENTS = 200;

  /** So many characters of the text are kept. */
  public static final int MOST_TEXT = 100_000;

  private static final int MOST_FILES = 100;
  private static final Session TOLERANT = Session.getInstance(tolerant());

  private MailReader() {}

  /**
   * What the message says.
   *
   * @param raw the whole message, or its beginning
   * @throws MessagingException when not even its headers can be read
   */
  public static IncomingMail read(byte[] raw) throws MessagingException {
    MimeMessage message = new MimeMessage(TOLERANT, new ByteArrayInputStream(raw));
    List<Leaf> leaves = Leaf.of(message);
    String text = text(leaves);
    MailReport complaint = Complaints.of(leaves);
    MailReport bounce = complaint == null ? Bounces.of(message, leaves, text) : null;
    String subject = Headers.first(message, "Subject");
    return new IncomingMail(
        Headers.ids(Headers.first(message, "Message-ID")).stream().findFirst().orElse(null),
        references(message),
        from(message),
        recipients(message),
        reached(message),
        subject == null ? "" : Charsets.shortened(Headers.decoded(subject), 1000),
        Headers.date(message),
        Charsets.shortened(text, MOST_TEXT),
        attachments(leaves),
        kind(message, complaint, bounce),
        complaint != null ? complaint : bounce != null ? bounce : MailReport.NONE);
  }

  private static MailKind kind(MimeMessage message, MailReport complaint, MailReport bounce) {
    if (complaint != null) {
      return MailKind.COMPLAINT;
    }
    if (bounce != null) {
      return MailKind.BOUNCE;
    }
    return AutoReplies.is(message) ? MailKind.AUTOMATIC : MailKind.PERSON;
  }

  private static List<String> references(MimeMessage message) {
    List<String> all = new ArrayList<>(Headers.ids(Headers.first(message, "References")));
    for (String parent : Headers.ids(Headers.first(message, "In-Reply-To"))) {
      all.remove(parent);
      all.add(parent);
    }
    return all;
  }

  private static MailAddress from(MimeMessage message) {
    List<MailAddress> from = Headers.addresses(message, "From", 1);
    return from.isEmpty()
        ? Headers.addresses(message, "Sender", 1).stream().findFirst().orElse(null)
        : from.get(0);
  }

  private static List<MailAddress> recipients(MimeMessage message) {
    List<MailAddress> all = new ArrayList<>(Headers.addresses(message, "To", MOST_RECIPIENTS));
    all.addAll(Headers.addresses(message, "Cc", MOST_RECIPIENTS - all.size()));
    return all;
  }

  private static List<String> reached(MimeMessage message) {
    List<String> all = new ArrayList<>();
    for (String name : List.of("Delivered-To", "X-Original-To", "Envelope-To", "To")) {
      Headers.addresses(message, name, 5).forEach(one -> all.add(one.address()));
    }
    return all;
  }

  /** The plain part, else the other one without its markup. */
  private static String text(List<Leaf> leaves) {
    for (Leaf leaf : leaves) {
      if (leaf.is("text/plain") && !leaf.attached() && !leaf.text().isBlank()) {
        return leaf.text().replace("\r\n", "\n").strip();
      }
    }
    for (Leaf leaf : leaves) {
      if (leaf.is("text/html") && !leaf.attached()) {
        return HtmlText.of(leaf.text());
      }
    }
    return "";
  }

  private static List<Attachment> attachments(List<Leaf> leaves) {
    List<Attachment> files = new ArrayList<>();
    for (Leaf leaf : leaves) {
      boolean text = leaf.type().startsWith("text/") || leaf.type().startsWith("message/");
      if ((leaf.attached() || leaf.name() != null || !text) && files.size() < MOST_FILES) {
        String name = leaf.name() == null || leaf.name().isBlank() ? leaf.type() : leaf.name();
        files.add(
            new Attachment(
                Charsets.shortened(name, 300),
                Charsets.shortened(leaf.type(), 100),
                leaf.bytes().length));
      }
    }
    return files;
  }

  private static Properties tolerant() {
    Properties properties = new Properties();
    properties.setProperty("mail.mime.address.strict", "false");
    properties.setProperty("mail.mime.allowutf8", "true");
    return properties;
  }
}
