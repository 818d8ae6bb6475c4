package org.rapportcrm.app.security.secret;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.rapportcrm.app.data.HomeFolder;

/**
 * The installation's secret: {@code RAPPORT_SECRET_KEY}, else the home's {@code secret.key}, which
 * the launcher makes. Everything that is keyed is keyed for one purpose.
 */
@ApplicationScoped
public class SecretKey {

  private static final String LOCAL_COMMAND = "local-command";

  private String text;

  /** For the container. */
  public SecretKey() {}

  /** Of this text. */
  public SecretKey(String text) {
    this.text = text;
  }

  @PostConstruct
  void read() {
    String given = System.getenv("RAPPORT_SECRET_KEY");
    if (given != null && !given.isBlank()) {
      text = given.strip();
      return;
    }
    Path file = HomeFolder.resolve("secret.key");
    try {
      text = Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The key "
              + file
              + " cannot be read; start Rapport by its own command, which makes it,"
              + " or set RAPPORT_SECRET_KEY",
          e);
    }
  }

  /** HMAC-SHA256 of a message under the key of this purpose; 32 bytes. */
  public byte[] mac(String purpose, byte[] message) {
    return hmac(hmac(utf8(text), utf8("rapport:" + purpose)), message);
  }

  /**
   * Whether this is the proof that the launcher's commands send: HMAC-SHA256 of {@code
   * local-command} under the key itself, in hexadecimal. Constant in time.
   */
  public boolean isLocalCommandProof(String proof) {
    String right = HexFormat.of().formatHex(hmac(utf8(text), utf8(LOCAL_COMMAND)));
    return MessageDigest.isEqual(utf8(right), utf8(proof));
  }

  private static byte[] hmac(byte[] key, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HmacSHA256", e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
