package org.rapportcrm.app.duplicate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Two contacts that look like one person.
 *
 * @param reasons sum of {@link #ADDRESS}, {@link #PHONE} and {@link #NAME}
 */
public record Pair(long id, Side one, Side other, int reasons, Instant foundAt) {

  static final int ADDRESS = 4;
  static final int PHONE = 2;
  static final int NAME = 1;

  /** One of the two, as a list shows it; {@code null} for what is not known. */
  public record Side(long id, String name, String email, String phone, String company) {}

  /** What they have in common, the surest first. */
  public List<Likeness.By> by() {
    List<Likeness.By> by = new ArrayList<>();
    if ((reasons & ADDRESS) > 0) {
      by.add(Likeness.By.ADDRESS);
    }
    if ((reasons & PHONE) > 0) {
      by.add(Likeness.By.PHONE);
    }
    if ((reasons & NAME) > 0) {
      by.add(Likeness.By.NAME);
    }
    return by;
  }
}
