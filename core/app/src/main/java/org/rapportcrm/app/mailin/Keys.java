package org.rapportcrm.app.mailin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Keys by which mails are known wherever they turn up. Pure. */
final class Keys {

  private static final int BYTES = 24;

  private Keys() {}

  /** Of a Message-ID; the same in every mailbox. */
  static String of(String messageId) {
    return hash(messageId.getBytes(StandardCharsets.UTF_8));
  }

  /** Of a message without one. */
  static String of(byte[] raw) {
    return hash(raw);
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
