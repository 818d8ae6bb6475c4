package org.rapportcrm.app.mailin.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.app.input.FileName;

/**
 * A part of a message that has no parts itself.
 *
 * @param type such as {@code text/plain}, in lower case
 * @param charset as it is labelled, or {@code null}
 * @param name of the file, or {@code null}
 * @param bytes decoded as far as they can be
 */
record Leaf(String type, String charset, String name, boolean attached, byte[] bytes) {

  private static final int DEEPEST = 20;
  private static final int MOST = 500;

  /** All of a message, in order; what cannot be taken apart is one leaf. */
  static List<Leaf> of(MimeMessage message) {
    List<Leaf> leaves = new ArrayList<>();
    collect(message, leaves, 0);
    return leaves;
  }

  boolean is(String wanted) {
    return type.equals(wanted);
  }

  /** As text. */
  String text() {
    return Charsets.decode(bytes, charset);
  }

  private static void collect(Part part, List<Leaf> leaves, int depth) {
    if (leaves.size() >= MOST) {
      return;
    }
    ContentType type = type(part);
    if (depth < DEEPEST && "multipart".equalsIgnoreCase(type.getPrimaryType())) {
      try {
        if (part.getContent() instanceof Multipart parts && parts.getCount() > 0) {
          for (int i = 0; i < parts.getCount(); i++) {
            collect(parts.getBodyPart(i), leaves, depth + 1);
          }
          return;
        }
      } catch (MessagingException | IOException | RuntimeException e) {
        // its boundary is wrong or missing: below it is read as plain text
        leaves.add(new Leaf("text/plain", null, null, false, bytes(part)));
        return;
      }
    }
    leaves.add(
        new Leaf(
            type.getBaseType().toLowerCase(Locale.ROOT),
            type.getParameter("charset"),
            name(part),
            attached(part),
            bytes(part)));
  }

  private static ContentType type(Part part) {
    try {
      return new ContentType(part.getContentType());
    } catch (ParseException e) {
      return new ContentType("text", "plain", null);
    } catch (MessagingException e) {
      return new ContentType("application", "octet-stream", null);
    }
  }

  private static String name(Part part) {
    try {
      String name = part.getFileName();
      return name == null ? null : FileName.shown(Charsets.storable(Headers.decoded(name)), null);
    } catch (MessagingException e) {
      return null;
    }
  }

  private static boolean attached(Part part) {
    try {
      return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
    } catch (MessagingException e) {
      return false;
    }
  }

  private static byte[] bytes(Part part) {
    try (InputStream in = part.getInputStream()) {
      return in.readAllBytes();
    } catch (MessagingException | IOException | RuntimeException e) {
      return rawBytes(part);
    }
  }

  /** Where the encoding is broken, as it came. */
  private static byte[] rawBytes(Part part) {
    try (InputStream in =
        part instanceof MimeMessage message
            ? message.getRawInputStream()
            : ((MimeBodyPart) part).getRawInputStream()) {
      return in.readAllBytes();
    } catch (MessagingException | IOException | RuntimeException e) {
      return new byte[0];
    }
  }
}
