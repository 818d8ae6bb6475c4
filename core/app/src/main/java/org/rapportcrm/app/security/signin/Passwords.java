package org.rapportcrm.app.security.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.rapportcrm.app.security.secret.RandomToken;

/**
 * Hashes passwords by Argon2id with OWASP's figures (19 MiB, 2 passes, 1 lane), in the PHC string
 * format, so that other figures can be told from the hash later. A few at a time: each takes its
 * memory.
 */
public final class Passwords {

  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT = 16;
  private static final int HASH = 32;

  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Semaphore AT_ONCE = new Semaphore(4);

  /** A hash of no password, against which unknown people are checked to take the same time. */
  private static final String NOBODY = hash(RandomToken.make(""));

  private Passwords() {}

  /** The hash of a password with a salt of its own. */
  public static String hash(String password) {
    byte[] salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    byte[] hash = argon2(password, salt, MEMORY_KIB, PASSES, LANES, HASH);
    return "$argon2id$v=19$m="
        + MEMORY_KIB
        + ",t="
        + PASSES
        + ",p="
        + LANES
        + "$"
        + text(salt)
        + "$"
        + text(hash);
  }

  /**
   * Whether the password is the one that was hashed; takes as long when there is none.
   *
   * @param hash {@code null} for people who are not there or have no password
   */
  public static boolean verify(String password, String hash) {
    Matcher parts = PHC.matcher(hash == null ? NOBODY : hash);
    if (!parts.matches()) {
      return false;
    }
    byte[] right = Base64.getDecoder().decode(parts.group(5));
    byte[] given =
        argon2(
            password,
            Base64.getDecoder().decode(parts.group(4)),
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)),
            right.length);
    return MessageDigest.isEqual(right, given) && hash != null;
  }

  private static byte[] argon2(
      String password, byte[] salt, int memory, int passes, int lanes, int length) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    byte[] hash = new byte[length];
    AT_ONCE.acquireUninterruptibly();
    try {
      generator.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(memory)
              .withIterations(passes)
              .withParallelism(lanes)
              .withSalt(salt)
              .build());
      // One password has several spellings in Unicode; keyboards differ in which they give.
      String normal = Normalizer.normalize(password, Normalizer.Form.NFKC);
      generator.generateBytes(normal.getBytes(StandardCharsets.UTF_8), hash);
      return hash;
    } finally {
      AT_ONCE.release();
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }
}
