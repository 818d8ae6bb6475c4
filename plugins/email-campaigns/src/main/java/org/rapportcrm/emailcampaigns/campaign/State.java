package org.rapportcrm.emailcampaigns.campaign;

import java.util.Locale;

/** States of a campaign, in the order of its life. */
public enum State {
  /** Being written. */
  DRAFT,
  /** Leaves by itself at its time. */
  SCHEDULED,
  /** On its way. */
  SENDING,
  /** Stopped by a person or by too many refusals; may go on. */
  PAUSED,
  /** Every recipient has an outcome. */
  SENT,
  /** Given up. */
  CANCELLED;

  /** As REST and addresses write it: small letters. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
