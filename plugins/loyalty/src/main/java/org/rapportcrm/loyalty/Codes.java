package org.rapportcrm.loyalty;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * Random codes that people read out and type in: 30 letters and digits without those that look
 * alike (0 O, 1 I L, U V), so almost 5 bits a sign.
 */
public final class Codes {

  private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int COUPON = 15;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Codes() {}

  /** A coupon's code: three groups of five, 73 bits. */
  public static String coupon() {
    return grouped(random(COUPON));
  }

  /**
   * A coupon's code as it is stored, of one typed in small letters, with blanks, without dashes.
   */
  public static String coupon(String typed) {
    String signs = normal(typed).replaceAll("[^\\p{L}\\p{N}]", "");
    return signs.length() == COUPON ? grouped(signs) : normal(typed);
  }

  /** A referral code: 8 signs, 39 bits. It is meant to be shared. */
  public static String referral() {
    return random(8);
  }

  /** What somebody typed, as it is stored: capitals, no blanks round it. */
  public static String normal(String typed) {
    return typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
  }

  private static String grouped(String signs) {
    return signs.substring(0, 5) + "-" + signs.substring(5, 10) + "-" + signs.substring(10);
  }

  private static String random(int length) {
    StringBuilder code = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return code.toString();
  }
}
