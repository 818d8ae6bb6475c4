package org.rapportcrm.app.delivery.engine;

import java.time.Duration;
import org.rapportcrm.app.delivery.smtp.Handover;
import org.rapportcrm.app.delivery.smtp.ReplyRules;
import org.rapportcrm.app.delivery.smtp.SmtpReply;

/** From how the handing over ended to what is written down. Pure. */
final class Verdicts {

  private Verdicts() {}

  /**
   * The outcome.
   *
   * @param attempts how often it was tried, this time included
   */
  static Outcome of(
      Handover handover, Outgoing mail, long id, String token, int attempts, Backoff backoff) {
    if (handover == null) {
      return Outcome.kept(id, token, mail);
    }
    if (handover instanceof Handover.Accepted accepted) {
      return Outcome.sent(id, token, accepted.reply());
    }
    if (handover instanceof Handover.Unknown unknown) {
      return Outcome.unknown(id, token, unknown.detail());
    }
    if (handover instanceof Handover.Broken broken) {
      return later(id, token, "broken", null, broken.detail(), attempts, backoff);
    }
    Handover.Refused refused = (Handover.Refused) handover;
    SmtpReply reply = refused.reply();
    return switch (verdict(refused)) {
      case RETRY -> later(id, token, "refusedForNow", reply, null, attempts, backoff);
      case HOLD, STOP -> Outcome.again(id, token, "server", reply, null, backoff.first());
      case BOUNCE -> Outcome.failed(id, token, "bounced", reply, null, true);
      case FAIL -> Outcome.failed(id, token, "refused", reply, null, false);
    };
  }

  /** What a refusal means; {@code null} when it is none. */
  static ReplyRules.Verdict verdict(Handover handover) {
    return handover instanceof Handover.Refused refused
        ? ReplyRules.verdict(refused.phase(), refused.reply())
        : null;
  }

  private static Outcome later(
      long id,
      String token,
      String reason,
      SmtpReply reply,
      String detail,
      int attempts,
      Backoff backoff) {
    if (backoff.isOver(attempts)) {
      return Outcome.failed(id, token, "gaveUp", reply, detail, false);
    }
    Duration wait = backoff.after(attempts);
    return Outcome.again(id, token, reason, reply, detail, wait);
  }
}
