package org.rapportcrm.app.security.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalLong;
import org.rapportcrm.api.web.Tokens;

/**
 * Tokens of 32 characters: the record's id and 128 bits of HMAC-SHA256 over it, under a key of the
 * purpose alone. Nothing about them is kept, so there is nothing to look up and nothing to leak.
 */
@ApplicationScoped
public class KeyedTokens implements Tokens {

  private static final int PROOF = 16;
  private static final int LENGTH = (Long.BYTES + PROOF) / 3 * 4;

  private SecretKey key;

  /** For the container. */
  protected KeyedTokens() {}

  /** Under this key. */
  @Inject
  public KeyedTokens(SecretKey key) {
    this.key = key;
  }

  @Override
  public String issue(String purpose, long record) {
    ByteBuffer token = ByteBuffer.allocate(Long.BYTES + PROOF);
    token.putLong(record).put(proof(purpose, record));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
  }

  @Override
  public OptionalLong verify(String purpose, String token) {
    if (token == null || token.length() != LENGTH) {
      return OptionalLong.empty();
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      return OptionalLong.empty();
    }
    long record = ByteBuffer.wrap(bytes).getLong();
    byte[] given = Arrays.copyOfRange(bytes, Long.BYTES, bytes.length);
    return MessageDigest.isEqual(proof(purpose, record), given)
        ? OptionalLong.of(record)
        : OptionalLong.empty();
  }

  private byte[] proof(String purpose, long record) {
    byte[] message = ByteBuffer.allocate(Long.BYTES).putLong(record).array();
    return Arrays.copyOf(key.mac("token:" + purpose, message), PROOF);
  }
}
