package org.rapportcrm.app.security.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts secrets with the installation's key (AES-256 in GCM), each bound to its own place, so
 * that a copy of the database alone gives none away and none can be put in another's place.
 */
@ApplicationScoped
public class SecretBox {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private SecretKey key;

  /** For the container. */
  protected SecretBox() {}

  /** With the installation's key. */
  @Inject
  public SecretBox(SecretKey key) {
    this.key = key;
  }

  /**
   * The sealed secret in Base64.
   *
   * @param purpose what kind of secret it is; each kind has a key of its own
   * @param place whose secret it is: it opens nowhere else
   */
  public String seal(String purpose, String place, String secret) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      byte[] locked = cipher(Cipher.ENCRYPT_MODE, nonce, purpose, place).doFinal(utf8(secret));
      byte[] both = ByteBuffer.allocate(NONCE + locked.length).put(nonce).put(locked).array();
      return Base64.getEncoder().encodeToString(both);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has AES in GCM", e);
    }
  }

  /** The secret; empty where it was sealed under another key or for another place. */
  public Optional<String> open(String purpose, String place, String text) {
    try {
      ByteBuffer both = ByteBuffer.wrap(Base64.getDecoder().decode(text));
      byte[] nonce = new byte[NONCE];
      both.get(nonce);
      byte[] rest = new byte[both.remaining()];
      both.get(rest);
      byte[] secret = cipher(Cipher.DECRYPT_MODE, nonce, purpose, place).doFinal(rest);
      return Optional.of(new String(secret, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String purpose, String place)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    byte[] bytes = key.mac(purpose, utf8("secrets"));
    cipher.init(mode, new SecretKeySpec(bytes, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(utf8(place));
    return cipher;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
