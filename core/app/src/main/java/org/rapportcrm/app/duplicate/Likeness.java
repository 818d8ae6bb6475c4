package org.rapportcrm.app.duplicate;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** What makes two contacts look like one person, and two companies like one. Pure. */
public final class Likeness {

  /** Telephone numbers are compared by their last digits: people leave out country and trunk. */
  static final int PHONE_TAIL = 9;

  /** Shorter numbers are extensions and short codes; many share them. */
  static final int SHORTEST_PHONE = 7;

  private static final Set<String> GOOGLE = Set.of("gmail.com", "googlemail.com");

  private Likeness() {}

  /** What two records have in common. */
  public enum By {
    /** Addresses of contacts that reach the same mailbox. */
    ADDRESS,
    /** The domain that companies have for themselves. */
    DOMAIN,
    /** The last digits of their telephone numbers. */
    PHONE,
    /**
     * Their folded name; of contacts in the nightly list together with company or birthday, of
     * companies without its legal form.
     */
    NAME;

    /** The word in REST. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The end of a telephone number; {@code null} where that is too short to mean a person. */
  public static String phoneTail(String digits) {
    if (digits == null || digits.length() < SHORTEST_PHONE) {
      return null;
    }
    return digits.substring(Math.max(0, digits.length() - PHONE_TAIL));
  }

  /**
   * Addresses that reach the same mailbox as this one: without what follows a plus sign, and, at
   * Google, without points and under both of its domains.
   *
   * @param folded an address in lower case, or {@code null}
   */
  static Set<String> mailboxes(String folded) {
    Set<String> addresses = new LinkedHashSet<>();
    int at = folded == null ? -1 : folded.lastIndexOf('@');
    if (at < 1) {
      return addresses;
    }
    addresses.add(folded);
    String local = folded.substring(0, at);
    String domain = folded.substring(at + 1);
    int plus = local.indexOf('+');
    String bare = plus > 0 ? local.substring(0, plus) : local;
    addresses.add(bare + "@" + domain);
    if (GOOGLE.contains(domain)) {
      for (String google : GOOGLE) {
        addresses.add(bare + "@" + google);
        addresses.add(bare.replace(".", "") + "@" + google);
      }
    }
    return addresses;
  }
}
