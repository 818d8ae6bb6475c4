package org.rapportcrm.surveys.invite;

import java.util.List;
import java.util.Map;

/**
 * An audience as a survey sees it now.
 *
 * @param counts how many contacts have each standing; all standings are there, in order
 * @param leftOut some of those who get no mail, by id
 */
public record Reach(Map<Standing, Long> counts, List<LeftOut> leftOut) {

  /**
   * A contact who gets no mail.
   *
   * @param name the contact's name or address; {@code null} when there is none
   */
  public record LeftOut(long contactId, String name, Standing standing) {}

  /** How many get mail. */
  public long mails(boolean remind) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().getsMail(remind))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** How many contacts there are in all. */
  public long contacts() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
