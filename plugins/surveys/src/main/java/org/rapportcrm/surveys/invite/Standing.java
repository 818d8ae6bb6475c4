package org.rapportcrm.surveys.invite;

import java.util.Locale;

/** Whether a contact would get an invitation by mail now; the first that applies. */
public enum Standing {
  /** The answer is there. */
  ANSWERED,
  /** There is nowhere to write to. */
  NO_ADDRESS,
  /** The address bounced, complained, or was suppressed by a person. */
  SUPPRESSED,
  /** No consent to the purpose feedback. */
  NO_CONSENT,
  /** Nothing is in the way, and no mail was sent yet. */
  REACHABLE,
  /** Invited by mail some days ago, never reminded, not answered. */
  DUE,
  /** Invited by mail lately, or reminded already, and not answered. */
  WAITING;

  /** How message keys write it, such as {@code no-address}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the contact gets mail. */
  public boolean getsMail(boolean remind) {
    return this == REACHABLE || (remind && this == DUE);
  }
}
