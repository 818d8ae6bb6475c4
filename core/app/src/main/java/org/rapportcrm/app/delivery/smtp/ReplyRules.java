package org.rapportcrm.app.delivery.smtp;

import org.rapportcrm.app.delivery.smtp.Handover.Phase;

/** What a refusal means (RFC 5321 4.2, RFC 3463): who is to blame, and what comes next. Pure. */
public final class ReplyRules {

  /** What comes next. */
  public enum Verdict {
    /** Again later. */
    RETRY,
    /** Again later, and leave the server alone for a while: it is busy or wants no more now. */
    HOLD,
    /** This message cannot be delivered; the address may be fine. */
    FAIL,
    /** The address does not exist or takes no mail: nobody should write to it again. */
    BOUNCE,
    /** The sender is refused: every message would be, so the batch stops. */
    STOP
  }

  private ReplyRules() {}

  /** The verdict on a refusal. */
  public static Verdict verdict(Phase phase, SmtpReply reply) {
    if (reply.code() == 421 || reply.code() == 454) {
      return Verdict.HOLD;
    }
    if (reply.code() == 530 || reply.code() == 535 || reply.code() == 538) {
      return Verdict.HOLD;
    }
    if (reply.isTemporary()) {
      return Verdict.RETRY;
    }
    String status = reply.enhanced() == null ? "" : reply.enhanced();
    if (phase == Phase.MAIL) {
      return isSize(reply, status) ? Verdict.FAIL : Verdict.STOP;
    }
    if (status.equals("5.1.7") || status.equals("5.1.8")) {
      return Verdict.STOP;
    }
    if (isDeadAddress(status)) {
      return Verdict.BOUNCE;
    }
    boolean plainNo = reply.code() == 550 || reply.code() == 551 || reply.code() == 553;
    if (phase == Phase.RCPT && status.isEmpty() && plainNo) {
      return Verdict.BOUNCE;
    }
    return Verdict.FAIL;
  }

  /**
   * Whether a status of RFC 3463 says that nobody should write there again: 5.1.x speaks of the
   * address itself, 5.2.1 of a mailbox that is shut; 5.2.2 is only full.
   */
  public static boolean isDeadAddress(String status) {
    return status.equals("5.1.0")
        || status.equals("5.1.1")
        || status.equals("5.1.2")
        || status.equals("5.1.3")
        || status.equals("5.1.6")
        || status.equals("5.1.10")
        || status.equals("5.2.1");
  }

  private static boolean isSize(SmtpReply reply, String status) {
    return reply.code() == 552 || status.equals("5.3.4") || status.equals("5.6.7");
  }
}
