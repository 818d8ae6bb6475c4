package org.rapportcrm.app.security.factor;

import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Codes for the day the phone is lost: 50 random bits in letters and digits that are not mistaken
 * for each other, written as two groups of five. Pure.
 */
public final class RecoveryCode {

  /** How many a person gets at a time. */
  public static final int HOW_MANY = 10;

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz023456789";
  private static final int LENGTH = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RecoveryCode() {}

  /** A new set. */
  public static List<String> newSet() {
    Set<String> codes = new LinkedHashSet<>();
    while (codes.size() < HOW_MANY) {
      StringBuilder code = new StringBuilder(LENGTH + 1);
      for (int i = 0; i < LENGTH; i++) {
        code.append(i == LENGTH / 2 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(32)));
      }
      codes.add(code.toString());
    }
    return List.copyOf(codes);
  }

  /**
   * A code as it is hashed, however it was written: without spaces and dashes, in small letters;
   * the letter {@code o}, which no code has, is read as the digit it looks like.
   *
   * @return {@code null} for what cannot be one
   */
  public static String plain(String typed) {
    if (typed == null || typed.length() > 40) {
      return null;
    }
    String plain = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]", "").replace('o', '0');
    return plain.matches("[a-z0-9]{" + LENGTH + "}") ? plain : null;
  }
}
