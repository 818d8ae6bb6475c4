package org.rapportcrm.app.delivery.smtp;

import com.ibm.icu.text.IDNA;

/**
 * An address as it travels: the domain in its ASCII form (A-labels), the local part as it is. Pure.
 *
 * @param local what stands before the at sign
 * @param domain the domain in ASCII
 */
public record SmtpAddress(String local, String domain) {

  private static final IDNA UTS46 =
      IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

  /**
   * The address for the wire.
   *
   * @throws IllegalArgumentException when it is none, in words for people
   */
  public static SmtpAddress parse(String address) {
    int at = address.lastIndexOf('@');
    if (at < 1 || at == address.length() - 1) {
      throw new IllegalArgumentException("“" + address + "” is not an e-mail address.");
    }
    String local = address.substring(0, at);
    if (local.length() > 64 || !local.codePoints().allMatch(SmtpAddress::isAllowed)) {
      throw new IllegalArgumentException(
          "“" + address + "” has a letter that no address may have.");
    }
    StringBuilder ascii = new StringBuilder();
    IDNA.Info info = new IDNA.Info();
    UTS46.nameToASCII(address.substring(at + 1), ascii, info);
    if (info.hasErrors() || ascii.toString().chars().anyMatch(c -> c <= ' ' || c > '~')) {
      throw new IllegalArgumentException("“" + address + "” has a domain that cannot exist.");
    }
    return new SmtpAddress(local, ascii.toString());
  }

  /** Whether only a server that announces SMTPUTF8 can take it. */
  public boolean needsUtf8() {
    return local.chars().anyMatch(c -> c > '~');
  }

  @Override
  public String toString() {
    return local + "@" + domain;
  }

  private static boolean isAllowed(int c) {
    if (c > 0x7f) {
      return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
    return Character.isLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~.".indexOf(c) >= 0;
  }
}
