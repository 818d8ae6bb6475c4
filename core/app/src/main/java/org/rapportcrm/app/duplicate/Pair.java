package org.rapportcrm.app.duplicate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.app.duplicate.Likeness.By;

/**
 * Two records that look like one.
 *
 * @param reasons sum of {@link #SUREST}, {@link #PHONE} and {@link #NAME}
 * @param surest what the first of these means: the mailbox of contacts, the domain of companies
 */
public record Pair(long id, Side one, Side other, int reasons, By surest, Instant foundAt) {

  static final int SUREST = 4;
  static final int PHONE = 2;
  static final int NAME = 1;

  /**
   * One of the two, as a list shows it; {@code null} for what is not known.
   *
   * @param address the contact's mail address, the company's website
   * @param at the contact's company, the company's city
   */
  public record Side(long id, String name, String address, String phone, String at) {}

  /** What they have in common, the surest first. */
  public List<By> by() {
    List<By> by = new ArrayList<>();
    if ((reasons & SUREST) > 0) {
      by.add(surest);
    }
    if ((reasons & PHONE) > 0) {
      by.add(By.PHONE);
    }
    if ((reasons & NAME) > 0) {
      by.add(By.NAME);
    }
    return by;
  }
}
