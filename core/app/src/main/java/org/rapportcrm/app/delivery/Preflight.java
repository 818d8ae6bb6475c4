package org.rapportcrm.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.message.Composer.Finding;
import org.rapportcrm.api.message.Deliveries.NewBatch;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.delivery.smtp.SmtpAddress;

/** What stands in the way of a batch, beside its design. */
@ApplicationScoped
public class Preflight {

  @Inject private SiteMail site;
  @Inject private Messages messages;
  @Inject private CurrentUser user;

  /** Everything that does; empty when nothing does. */
  public List<Finding> of(NewBatch batch) {
    List<Finding> findings = new ArrayList<>();
    MailSettings mail = site.read();
    boolean outside = site.url().isPresent();
    String from = batch.fromAddress() == null ? mail.fromAddress() : batch.fromAddress();
    String domain = domain(from);
    if (domain == null) {
      find(findings, "fromAddress", "badSender", from);
    } else if (outside && batch.fromAddress() == null && !site.hasSender()) {
      find(findings, "fromAddress", "noSender");
    } else if (outside && mail.signed() && !domain.contains(".")) {
      find(findings, "fromAddress", "unsignedSender", domain);
    }
    if (outside && mail.letterhead().postalAddress().isBlank()) {
      find(findings, "mail.postalAddress", "noPostalAddress");
    }
    if (outside && isPrivate(mail.letterhead().baseUrl())) {
      find(findings, "RAPPORT_BASE_URL", "privateLinks", mail.letterhead().baseUrl());
    }
    return findings;
  }

  /** Whether links to this address lead nowhere for people outside. Pure. */
  static boolean isPrivate(String baseUrl) {
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

  private void find(List<Finding> findings, String field, String problem, Object... arguments) {
    String key = "delivery.preflight." + problem;
    findings.add(
        new Finding(
            field,
            messages.text(user.locale(), key, arguments),
            messages.text(user.locale(), key + ".remedy")));
  }
}
