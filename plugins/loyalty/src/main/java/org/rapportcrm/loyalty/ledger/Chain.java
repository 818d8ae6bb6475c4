package org.rapportcrm.loyalty.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * The hash chain of a member's entries: each hash covers all columns of its entry and the hash
 * before, so that no row can be changed, added, removed or moved without the check finding it.
 * Pure.
 */
public final class Chain {

  /** What the first entry's {@code prevHash} is. */
  public static final String START = "";

  private Chain() {}

  /** The hash of an entry: SHA-256 over its columns but id and hash, in hexadecimal. */
  public static String hash(Entry e) {
    StringBuilder text = new StringBuilder(200);
    part(text, e.programmeId());
    part(text, e.memberId());
    part(text, e.seq());
    part(text, e.kind());
    part(text, e.points());
    part(text, e.balance());
    part(text, e.owed());
    part(text, e.earned());
    part(text, micros(e.earnedAt()));
    part(text, e.book());
    part(text, e.key());
    part(text, e.reverses());
    part(text, e.cause());
    part(text, e.actor());
    part(text, micros(e.at()));
    part(text, micros(e.expiresAt()));
    part(text, e.prevHash());
    return HexFormat.of().formatHex(sha256(text.toString()));
  }

  /** Databases keep microseconds; an instant with more would not hash the same when read again. */
  public static Instant exact(Instant at) {
    return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
  }

  /** Each part carries its length, so that no two rows of parts make the same text. */
  private static void part(StringBuilder text, Object value) {
    String shown = value == null ? "" : value.toString();
    text.append(value == null ? -1 : shown.length()).append(':').append(shown);
  }

  private static Long micros(Instant at) {
    return at == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
