package org.rapportcrm.app.webhook.http;

/**
 * What came of handing over one message.
 *
 * @param status of HTTP, or {@code null} when no answer came
 * @param problem why no answer came, in words; {@code null} when one did
 * @param body how the answer began, at most 2,048 characters; {@code null} when none came
 * @param millis how long it took
 */
public record Answer(Integer status, String problem, String body, int millis) {

  /** Whether the receiver has the message. */
  public boolean isTaken() {
    return status != null && status >= 200 && status < 300;
  }

  /** Whether the receiver says that it is gone for good (410). */
  public boolean isGone() {
    return status != null && status == 410;
  }

  /** Why it was not taken, in words. */
  public String reason() {
    return problem != null ? problem : "The receiver answered " + status + ".";
  }
}
