package org.rapportcrm.app.security.factor;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time codes: RFC 6238 over RFC 4226 with what every authenticator app understands,
 * HMAC-SHA1, six digits, a new code each 30 seconds. Pure.
 */
public final class Totp {

  /** How long a code holds, in seconds. */
  public static final int SECONDS = 30;

  /** Digits of a code. */
  public static final int DIGITS = 6;

  /** Bytes of a secret: as long as the hash, as RFC 4226 recommends in section 4. */
  private static final int SECRET = 20;

  /** Clocks may be one step apart, in either direction (RFC 6238, section 5.2). */
  private static final int DRIFT = 1;

  private static final SecureRandom RANDOM = new SecureRandom();

  private Totp() {}

  /** A new secret of 160 random bits. */
  public static byte[] newSecret() {
    byte[] secret = new byte[SECRET];
    RANDOM.nextBytes(secret);
    return secret;
  }

  /** The number of the 30 seconds in which the moment lies. */
  public static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), SECONDS);
  }

  /**
   * The step whose code this is.
   *
   * @param code six digits; anything else fits no step
   * @param after the newest step of which a code was taken already: it and those before it fit no
   *     more, so that a code that somebody saw cannot be sent again
   */
  public static OptionalLong match(byte[] secret, String code, Instant now, long after) {
    long current = step(now);
    OptionalLong found = OptionalLong.empty();
    for (long step = current - DRIFT; step <= current + DRIFT; step++) {
      // Every step is looked at: how long it takes tells nothing.
      if (same(code(secret, step, DIGITS), code) && step > after) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /** The code of a step (RFC 4226, section 5.3). */
  static String code(byte[] secret, long step, int digits) {
    byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = hash[hash.length - 1] & 0xf;
    int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
    int power = (int) Math.pow(10, digits);
    return String.format("%0" + digits + "d", number % power);
  }

  private static boolean same(String right, String given) {
    if (given == null || given.length() != right.length()) {
      return false;
    }
    int differences = 0;
    for (int i = 0; i < right.length(); i++) {
      differences |= right.charAt(i) ^ given.charAt(i);
    }
    return differences == 0;
  }

  private static byte[] hmac(byte[] key, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HmacSHA1", e);
    }
  }
}
