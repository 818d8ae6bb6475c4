package org.rapportcrm.app.delivery;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.app.delivery.smtp.SmtpAddress;
import org.rapportcrm.app.delivery.smtp.SmtpSettings;

/**
 * What a site must have set before its mail may leave. Pure.
 *
 * <p>Without a mail server nothing leaves, and nothing but a readable sender is asked for. The same
 * holds for a trial: a mail server on this machine, and links that lead to this machine too. Rules
 * of Gmail and Yahoo (2024) and of CAN-SPAM stand behind the others.
 */
final class SendingRules {

  /**
   * Something that is wrong.
   *
   * @param field the setting to change
   * @param problem names the texts: {@code delivery.preflight.<problem>} and its remedy
   * @param detail what the text shows
   */
  record Problem(String field, String problem, Object detail) {}

  private SendingRules() {}

  /**
   * All that is wrong, in the order of the settings page.
   *
   * @param from the sender of the message
   * @param entered whether somebody entered that sender, and it is not only guessed
   * @param gateway the mail server's address; {@code null} where mail goes to the outbox
   */
  static List<Problem> broken(MailSettings mail, String from, boolean entered, String gateway) {
    List<Problem> problems = new ArrayList<>();
    String baseUrl = mail.letterhead().baseUrl();
    String domain = domain(from);
    boolean leaves = gateway != null && !(isHere(gateway) && isPrivate(baseUrl));
    if (domain == null) {
      problems.add(new Problem("fromAddress", "badSender", from));
    } else if (leaves && !entered) {
      problems.add(new Problem("fromAddress", "noSender", null));
    } else if (leaves && mail.signed() && !domain.contains(".")) {
      problems.add(new Problem("fromAddress", "unsignedSender", domain));
    }
    if (leaves && mail.letterhead().postalAddress().isBlank()) {
      problems.add(new Problem("mail.postalAddress", "noPostalAddress", null));
    }
    if (leaves && isPrivate(baseUrl)) {
      problems.add(new Problem("RAPPORT_BASE_URL", "privateLinks", baseUrl));
    }
    return problems;
  }

  /** Whether the mail server runs on this machine; an address that cannot be read does not. */
  private static boolean isHere(String gateway) {
    try {
      String host = SmtpSettings.parse(gateway).host();
      return host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Whether links to this address lead nowhere for people outside. */
  private static boolean isPrivate(String baseUrl) {
    String host;
    try {
      host = URI.create(baseUrl).getHost();
    } catch (IllegalArgumentException e) {
      return true;
    }
    return host == null
        || !host.contains(".")
        || host.endsWith(".local")
        || host.endsWith(".localhost")
        || host.matches("(127|10|192\\.168|172\\.(1[6-9]|2\\d|3[01]))\\..*");
  }

  private static String domain(String address) {
    try {
      return SmtpAddress.parse(address).domain();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
