package org.rapportcrm.app.mailin.mime;

import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what mail servers say about mail they could not deliver (RFC 3464, and older ways). Pure.
 */
final class Bounces {

  private static final Pattern STATUS = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");

  private Bounces() {}

  /**
   * What is reported; {@code null} when it is no bounce.
   *
   * @param text the message's text
   */
  static MailReport of(MimeMessage message, List<Leaf> leaves, String text) {
    for (Leaf leaf : leaves) {
      if (leaf.is("message/delivery-status") || leaf.is("message/global-delivery-status")) {
        return standard(leaf, leaves, text);
      }
    }
    return OldBounces.of(message, leaves, text);
  }

  private static MailReport standard(Leaf leaf, List<Leaf> leaves, String text) {
    InternetHeaders original = Blocks.original(leaves);
    List<Failure> failures = new ArrayList<>();
    for (InternetHeaders block : Blocks.of(leaf.bytes())) {
      Failure failure = failure(block, original, text);
      if (failure != null) {
        failures.add(failure);
      }
    }
    return new MailReport(failures, OldBounces.originalId(original, text));
  }

  /** What the fields about one recipient say; {@code null} when they are none, or it arrived. */
  private static Failure failure(InternetHeaders block, InternetHeaders original, String text) {
    String action = Headers.first(block, "Action");
    String recipient = Headers.first(block, "Original-Recipient");
    if (recipient == null || !recipient.contains("@")) {
      recipient = Headers.first(block, "Final-Recipient");
    }
    if (action == null && recipient == null) {
      return null;
    }
    String did = action == null ? "failed" : action.toLowerCase(Locale.ROOT);
    if (did.startsWith("deliver") || did.startsWith("relay") || did.startsWith("expand")) {
      return null;
    }
    String diagnostic = Headers.first(block, "Diagnostic-Code");
    String address = address(recipient, original);
    if (diagnostic == null || did.startsWith("delay")) {
      return OldBounces.failure(address, text, did.startsWith("delay"));
    }
    String words = diagnostic.replaceFirst("^[\\w-]+\\s*;\\s*", "").strip();
    String status = status(Headers.first(block, "Status"), diagnostic);
    return new Failure(
        address,
        DeadWords.end(status, words),
        status,
        Charsets.shortened(Charsets.storable(words), 500));
  }

  /** The address in {@code rfc822;name@example.com}, else whom the returned message was to. */
  private static String address(String recipient, InternetHeaders original) {
    List<String> named = recipient == null ? List.of() : Blocks.addressesIn(recipient, 1);
    if (named.isEmpty() && original != null) {
      String to = Headers.first(original, "To");
      named = to == null ? List.of() : Blocks.addressesIn(to, 1);
    }
    return named.isEmpty() ? null : named.get(0);
  }

  /** What the server said itself is closer to the truth than a general status such as 5.0.0. */
  private static String status(String field, String diagnostic) {
    String general = found(field);
    String precise = found(diagnostic);
    boolean vague = general == null || general.endsWith(".0.0");
    return vague && precise != null ? precise : general;
  }

  static String found(String text) {
    Matcher status = STATUS.matcher(text == null ? "" : text);
    return status.find() ? status.group(1) : null;
  }
}
