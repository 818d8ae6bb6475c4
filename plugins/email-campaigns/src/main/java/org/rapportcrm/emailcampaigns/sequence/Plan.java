package org.rapportcrm.emailcampaigns.sequence;

import org.rapportcrm.api.message.Consents;

/**
 * What a person decides about a sequence, beside its steps.
 *
 * @param name how people call it; recipients never see it
 * @param again whether a contact who went through may go through again
 * @param fromName sender's name, or {@code null} for the site's
 * @param fromAddress sender's address, or {@code null} for the site's
 * @param replyTo where answers go, or {@code null}
 * @param purpose the consent that its mails need; marketing where nothing is said
 */
public record Plan(
    String name,
    Start start,
    boolean again,
    Goals goals,
    String fromName,
    String fromAddress,
    String replyTo,
    String purpose) {

  /** Blank texts mean that nothing was said. */
  public Plan {
    name = name == null ? "" : name.strip();
    start = start == null ? Start.BY_HAND : start;
    goals = goals == null ? Goals.NONE : goals;
    fromName = blankToNull(fromName);
    fromAddress = blankToNull(fromAddress);
    replyTo = blankToNull(replyTo);
    purpose = purpose == null || purpose.isBlank() ? Consents.MARKETING : purpose.strip();
  }

  private static String blankToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
