package org.rapportcrm.app.mailin.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Header fields as people wrote them, however they did. Pure. */
final class Headers {

  private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,900}>");
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s<>\"',;:()\\[\\]]{1,128}@[^\\s<>\"',;:()\\[\\]@]{1,255}");
  private static final int LONGEST = 1_000_000;
  private static final Instant MAIL_BEGINS = Instant.parse("1971-01-01T00:00:00Z");

  private Headers() {}

  /** The first field of this name, unfolded, not decoded; {@code null} when there is none. */
  static String first(MimeMessage message, String name) {
    try {
      String[] all = message.getHeader(name);
      return all == null ? null : MimeUtility.unfold(all[0]).strip();
    } catch (MessagingException e) {
      return null;
    }
  }

  /** The same of a block of fields. */
  static String first(InternetHeaders headers, String name) {
    String[] all = headers.getHeader(name);
    return all == null ? null : MimeUtility.unfold(all[0]).strip();
  }

  /** Words of RFC 2047 made readable; an unknown encoding stays as it is. */
  static String decoded(String raw) {
    try {
      return Charsets.storable(MimeUtility.decodeText(raw));
    } catch (UnsupportedEncodingException | RuntimeException e) {
      return Charsets.storable(raw);
    }
  }

  /** Message-IDs in a field, in order. */
  static List<String> ids(String raw) {
    List<String> ids = new ArrayList<>();
    if (raw != null) {
      Matcher found = ID.matcher(raw);
      while (found.find() && ids.size() < 200) {
        ids.add(Charsets.storable(found.group()));
      }
    }
    return ids;
  }

  /** Addresses in all fields of this name; what no parser understands is searched for addresses. */
  static List<MailAddress> addresses(MimeMessage message, String name, int most) {
    String raw;
    try {
      raw = message.getHeader(name, ",");
    } catch (MessagingException e) {
      raw = null;
    }
    if (raw == null) {
      return List.of();
    }
    raw = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
    List<MailAddress> found = new ArrayList<>();
    try {
      for (InternetAddress one : InternetAddress.parseHeader(raw, false)) {
        if (found.size() < most && one.getAddress() != null && !one.isGroup()) {
          found.add(address(one));
        }
      }
    } catch (AddressException e) {
      Matcher some = ADDRESS.matcher(raw);
      while (some.find() && found.size() < most) {
        found.add(new MailAddress(null, Charsets.storable(some.group())));
      }
    }
    return found;
  }

  private static MailAddress address(InternetAddress one) {
    String name = one.getPersonal();
    String address = Charsets.shortened(Charsets.storable(one.getAddress().strip()), 320);
    return new MailAddress(
        name == null || name.isBlank()
            ? null
            : Charsets.shortened(Charsets.storable(name.strip()), 200),
        address);
  }

  /** When it was written; {@code null} when that is missing, no date, or before there was mail. */
  static Instant date(MimeMessage message) {
    String raw = first(message, "Date");
    if (raw == null) {
      return null;
    }
    try {
      Instant at = new MailDateFormat().parse(raw).toInstant();
      return at.isBefore(MAIL_BEGINS) ? null : at;
    } catch (ParseException | RuntimeException e) {
      return null;
    }
  }
}
