package org.rapportcrm.app.delivery.smtp;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the server answered.
 *
 * @param code the three digits of RFC 5321
 * @param enhanced the status of RFC 3463 such as {@code 5.1.1}, or {@code null}
 * @param text the words, several lines joined by a space
 * @param lines the words of each line, without the code
 */
public record SmtpReply(int code, String enhanced, String text, List<String> lines) {

  private static final Pattern ENHANCED = Pattern.compile("([245]\\.\\d{1,3}\\.\\d{1,3})(?: |$)");

  /** A reply of these lines. */
  public static SmtpReply of(int code, List<String> lines) {
    String text = String.join(" ", lines);
    Matcher matcher = ENHANCED.matcher(text);
    return new SmtpReply(code, matcher.lookingAt() ? matcher.group(1) : null, text, lines);
  }

  /** A reply of one line. */
  public static SmtpReply of(int code, String text) {
    return of(code, List.of(text));
  }

  /** 2xx or 3xx. */
  public boolean isPositive() {
    return code >= 200 && code < 400;
  }

  /** 4xx: later it may be different. */
  public boolean isTemporary() {
    return code >= 400 && code < 500;
  }

  @Override
  public String toString() {
    return code + " " + text;
  }
}
