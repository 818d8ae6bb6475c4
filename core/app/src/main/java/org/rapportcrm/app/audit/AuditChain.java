package org.rapportcrm.app.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The hash of a stretch of the audit log: SHA-256 over the hash of the stretch before and every
 * field of every line, each with its length before it, so that nothing can move from one field to
 * the next unseen. Not for two threads.
 */
final class AuditChain {

  /** What stands before the first seal. */
  static final String BEGINNING = "0".repeat(64);

  private final MessageDigest digest;
  private long last;
  private long entries;

  AuditChain(String before) {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
    add(before);
  }

  /** Takes in the next line; {@code null} and an empty text are told apart. */
  void line(
      long id,
      Instant at,
      String who,
      String what,
      String record,
      String detail,
      String address,
      String changes) {
    digest.update(ByteBuffer.allocate(8).putLong(id).array());
    add(at.toString());
    add(who);
    add(what);
    add(record);
    add(detail);
    add(address);
    add(changes);
    last = id;
    entries++;
  }

  /** The id of the last line; 0 before any. */
  long last() {
    return last;
  }

  long entries() {
    return entries;
  }

  /** The hash, once. */
  String hash() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private void add(String text) {
    byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(4).putInt(text == null ? -1 : bytes.length).array());
    digest.update(bytes);
  }
}
