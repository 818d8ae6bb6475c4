package org.rapportcrm.app.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.rapportcrm.app.security.SecretKey;

/**
 * Encrypts secret settings with the home's key (AES-256 in GCM), each bound to its own name, so
 * that a copy of the database alone gives none away and none can be put in another's place.
 */
@ApplicationScoped
public class SettingSecrets {

  private static final Logger LOG = System.getLogger(SettingSecrets.class.getName());
  private static final String MARK = "secret:1:";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private SecretKey key;

  /** For the container. */
  protected SettingSecrets() {}

  /** With the installation's key. */
  @Inject
  public SettingSecrets(SecretKey key) {
    this.key = key;
  }

  /** Whether a kept text is an encrypted one. */
  static boolean isSealed(String kept) {
    return kept != null && kept.startsWith(MARK);
  }

  /** The text to keep in the place of the secret. */
  String seal(String plugin, String name, String secret) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, plugin, name).doFinal(utf8(secret));
      byte[] both = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
      return MARK + Base64.getEncoder().encodeToString(both);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has AES in GCM", e);
    }
  }

  /** The secret; empty where it was encrypted under another key. */
  Optional<String> open(String plugin, String name, String kept) {
    try {
      ByteBuffer both = ByteBuffer.wrap(Base64.getDecoder().decode(kept.substring(MARK.length())));
      byte[] nonce = new byte[NONCE];
      both.get(nonce);
      byte[] sealed = new byte[both.remaining()];
      both.get(sealed);
      byte[] secret = cipher(Cipher.DECRYPT_MODE, nonce, plugin, name).doFinal(sealed);
      return Optional.of(new String(secret, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | RuntimeException e) {
      LOG.log(
          Level.WARNING,
          "The secret {0} of {1} cannot be read with this installation''s key; set it again",
          name,
          plugin);
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String plugin, String name)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    byte[] bytes = key.mac("settings", utf8("secrets"));
    cipher.init(mode, new SecretKeySpec(bytes, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(utf8(plugin + "/" + name));
    return cipher;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
