package org.rapportcrm.app.delivery.engine;

import java.time.Duration;
import org.rapportcrm.app.delivery.smtp.SmtpReply;

/**
 * How one try ended, as it is written down.
 *
 * @param state SENT, FAILED, UNKNOWN, SUPPRESSED, CANCELLED, or QUEUED for another try
 * @param reason a word of {@code delivery.reason.*}, or {@code null}
 * @param reply what the server said, or {@code null}
 * @param detail other words, or {@code null}
 * @param again after which time to try again, for QUEUED
 * @param bounce whether the address is to be suppressed
 * @param kept the message, when it goes to the outbox; else {@code null}
 */
public record Outcome(
    long deliveryId,
    String token,
    DeliveryState state,
    String reason,
    SmtpReply reply,
    String detail,
    Duration again,
    boolean bounce,
    Outgoing kept) {

  static Outcome sent(long id, String token, SmtpReply reply) {
    return new Outcome(id, token, DeliveryState.SENT, null, reply, null, null, false, null);
  }

  static Outcome kept(long id, String token, Outgoing message) {
    return new Outcome(id, token, DeliveryState.SENT, "outbox", null, null, null, false, message);
  }

  static Outcome failed(
      long id, String token, String reason, SmtpReply reply, String detail, boolean bounce) {
    return new Outcome(id, token, DeliveryState.FAILED, reason, reply, detail, null, bounce, null);
  }

  static Outcome unknown(long id, String token, String detail) {
    return new Outcome(
        id, token, DeliveryState.UNKNOWN, "noAnswer", null, detail, null, false, null);
  }

  static Outcome again(
      long id, String token, String reason, SmtpReply reply, String detail, Duration after) {
    return new Outcome(id, token, DeliveryState.QUEUED, reason, reply, detail, after, false, null);
  }

  static Outcome heldBack(long id, String token, DeliveryState state, String reason) {
    return new Outcome(id, token, state, reason, null, null, null, false, null);
  }

  /** What the server or we said, for people. */
  String words() {
    String words = reply != null ? reply.text() : detail;
    return words == null || words.length() <= 500 ? words : words.substring(0, 500);
  }
}
