package org.rapportcrm.emailcampaigns.campaign;

import org.rapportcrm.api.message.Consents;
import org.rapportcrm.api.message.MessageDesign;

/**
 * What a person decides about a campaign.
 *
 * @param name how people call it; recipients never see it
 * @param segmentId who gets it; {@code null} while undecided
 * @param design what it says
 * @param fromName sender's name, or {@code null} for the site's
 * @param fromAddress sender's address, or {@code null} for the site's
 * @param replyTo where answers go, or {@code null}
 * @param purpose the consent that it needs; marketing where nothing is said
 */
public record Content(
    String name,
    Long segmentId,
    MessageDesign design,
    String fromName,
    String fromAddress,
    String replyTo,
    String purpose) {

  /** Blank texts mean that nothing was said. */
  public Content {
    name = name == null ? "" : name.strip();
    design = design == null ? new MessageDesign(null, null, null, null) : design;
    fromName = blankToNull(fromName);
    fromAddress = blankToNull(fromAddress);
    replyTo = blankToNull(replyTo);
    purpose = purpose == null || purpose.isBlank() ? Consents.MARKETING : purpose.strip();
  }

  /** One that needs consent to marketing. */
  public Content(
      String name,
      Long segmentId,
      MessageDesign design,
      String fromName,
      String fromAddress,
      String replyTo) {
    this(name, segmentId, design, fromName, fromAddress, replyTo, Consents.MARKETING);
  }

  /** The same under another name. */
  public Content named(String other) {
    return new Content(other, segmentId, design, fromName, fromAddress, replyTo, purpose);
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
