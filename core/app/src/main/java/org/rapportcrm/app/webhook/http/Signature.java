package org.rapportcrm.app.webhook.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs messages as <a href="https://www.standardwebhooks.com">Standard Webhooks</a> says:
 * HMAC-SHA256 over id, time in seconds and body, joined by dots. Pure, but for new secrets.
 */
public final class Signature {

  private static final String MARK = "whsec_";
  private static final int KEY_BYTES = 32;

  private Signature() {}

  /** A new secret. */
  public static String newSecret() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return MARK + Base64.getEncoder().encodeToString(key);
  }

  /** Whether it is a secret that can sign: {@code whsec_} and 24 to 64 bytes in base64. */
  public static boolean isSecret(String text) {
    if (text == null || !text.startsWith(MARK)) {
      return false;
    }
    try {
      int length = key(text).length;
      return length >= 24 && length <= 64;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** One signature, {@code v1,…}, for the header {@code webhook-signature}. */
  public static String of(String secret, String id, Instant at, String body) {
    String signed = id + "." + at.getEpochSecond() + "." + body;
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key(secret), "HmacSHA256"));
      byte[] digest = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HmacSHA256", e);
    }
  }

  private static byte[] key(String secret) {
    return Base64.getDecoder().decode(secret.substring(MARK.length()));
  }
}
