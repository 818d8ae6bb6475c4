package org.rapportcrm.app.suppression;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rapportcrm.app.security.secret.SecretKey;

/**
 * How the address of an erased person is kept: HMAC-SHA256 under the installation's key, so that it
 * is known again here and cannot be found by trying addresses anywhere else. The HMAC is taken over
 * the SHA-256 of the address, because that is what stood here before there was a key.
 */
@ApplicationScoped
public class ErasedAddresses {

  /** How a keyed hash begins. */
  private static final String KEYED = "hmac:";

  /** How a hash without a key begins, as Rapport wrote it before. */
  private static final String PLAIN = "sha256:";

  private SecretKey key;

  /** For the container. */
  protected ErasedAddresses() {}

  /** Under this key. */
  @Inject
  public ErasedAddresses(SecretKey key) {
    this.key = key;
  }

  /** How an address is kept. */
  public String mark(String address) {
    return keyed(sha256(AddressKey.of(address)));
  }

  /** Every way in which an address may stand here; the older one knows case alone. */
  public List<String> marks(String address) {
    String folded = address.strip().toLowerCase(Locale.ROOT);
    return Stream.of(mark(address), keyed(sha256(folded))).distinct().toList();
  }

  /** Whether a kept text is a hash without a key. */
  public static boolean isPlain(String kept) {
    return kept.startsWith(PLAIN);
  }

  /** A hash without a key as a keyed one. */
  public String keyedOf(String plain) {
    return keyed(HexFormat.of().parseHex(plain.substring(PLAIN.length())));
  }

  private String keyed(byte[] hash) {
    return KEYED + HexFormat.of().formatHex(key.mac("erased-address", hash));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
