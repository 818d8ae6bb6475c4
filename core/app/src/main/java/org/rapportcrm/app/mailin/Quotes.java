package org.rapportcrm.app.mailin;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Subject and quoted text of an answer. Pure. */
public final class Quotes {

  private static final Pattern ANSWER =
      Pattern.compile("^(?:re|aw|sv|رد|پاسخ)\\s*[:：].*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final int LONGEST = 20_000;

  private Quotes() {}

  /** The subject of an answer. */
  public static String subject(String subject) {
    return ANSWER.matcher(subject.strip()).matches() ? subject.strip() : "Re: " + subject.strip();
  }

  /**
   * Room to write, and below it what is answered, quoted.
   *
   * @param introduction such as {@code On 3 May Ada wrote:}
   */
  public static String text(String introduction, String answered) {
    String begin = answered.length() <= LONGEST ? answered : answered.substring(0, LONGEST) + "…";
    return "\n\n"
        + introduction
        + "\n"
        + begin.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
  }
}
