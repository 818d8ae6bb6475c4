package org.rapportcrm.app.suppression;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;

/**
 * One key for all spellings of an address that reach the same person: case, full-width letters and
 * digits (NFKC), the domain as Unicode or as A-labels, a final dot, and what follows a plus sign.
 * Dots before the at sign are kept, because only some providers ignore them. Pure.
 */
public final class AddressKey {

  private AddressKey() {}

  /** The key; a text without an at sign is only folded. */
  public static String of(String address) {
    String folded =
        Normalizer.normalize(address.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    int at = folded.lastIndexOf('@');
    return at < 1
        ? folded
        : local(folded.substring(0, at)) + "@" + domain(folded.substring(at + 1));
  }

  private static String local(String local) {
    int plus = local.indexOf('+');
    return plus < 1 ? local : local.substring(0, plus);
  }

  private static String domain(String domain) {
    String bare = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
    try {
      return IDN.toASCII(bare, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return bare;
    }
  }
}
