package org.rapportcrm.loyalty.referral;

import java.util.Locale;
import java.util.Set;

/**
 * Sees through aliases of one mailbox, so that nobody refers themselves: case, {@code +tag}, and
 * dots where the provider ignores them. Pure.
 */
final class AddressAlias {

  /** Providers that ignore dots in the local part. */
  private static final Set<String> DOTS_IGNORED = Set.of("gmail.com", "googlemail.com");

  private AddressAlias() {}

  /** Whether both addresses reach the same mailbox, as far as can be known. */
  static boolean same(String one, String other) {
    return one != null && other != null && mailbox(one).equals(mailbox(other));
  }

  /** Whether it can be an address at all: something, an at sign, a domain with a dot; no blanks. */
  static boolean plausible(String address) {
    return address.length() <= 254
        && address.matches(
            "[^\\s@<>\"(),;:\\\\\\[\\]\\p{Cntrl}]{1,64}@[^\\s@<>\"(),;:\\\\\\[\\]\\p{Cntrl}.]+(\\.[^\\s@<>\"(),;:\\\\\\[\\]\\p{Cntrl}.]+)+");
  }

  private static String mailbox(String address) {
    String folded = address.strip().toLowerCase(Locale.ROOT);
    int at = folded.lastIndexOf('@');
    if (at < 0) {
      return folded;
    }
    String local = folded.substring(0, at);
    String domain = folded.substring(at + 1);
    int plus = local.indexOf('+');
    if (plus > 0) {
      local = local.substring(0, plus);
    }
    if (DOTS_IGNORED.contains(domain)) {
      local = local.replace(".", "");
      domain = "gmail.com";
    }
    return local + "@" + domain;
  }
}
