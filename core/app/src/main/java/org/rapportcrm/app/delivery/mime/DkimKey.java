package org.rapportcrm.app.delivery.mime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/**
 * The key that signs mail: RSA of 2048 bits (RFC 8301), made once into the home folder, readable by
 * its owner alone.
 */
public final class DkimKey {

  /** The selector, the name of the key in the DNS. */
  public static final String SELECTOR = "rapport";

  private static final int BITS = 2048;

  private final RSAPrivateCrtKey key;

  private DkimKey(RSAPrivateCrtKey key) {
    this.key = key;
  }

  /** The key in this folder; made when there is none. */
  public static DkimKey in(Path folder) {
    Path file = folder.resolve(SELECTOR + ".pem");
    try {
      if (Files.notExists(file)) {
        make(folder, file);
      }
      String pem = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
      byte[] der = Base64.getMimeDecoder().decode(pem);
      return new DkimKey(
          (RSAPrivateCrtKey)
              KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der)));
    } catch (IOException e) {
      throw new UncheckedIOException("The DKIM key " + file + " cannot be read", e);
    } catch (GeneralSecurityException | ClassCastException | IllegalArgumentException e) {
      throw new IllegalStateException("The DKIM key " + file + " is none", e);
    }
  }

  /** What signs. */
  public RSAPrivateKey privateKey() {
    return key;
  }

  /** The name under which the record is published. */
  public static String recordName(String domain) {
    return SELECTOR + "._domainkey." + domain;
  }

  /** The TXT record to publish. */
  public String record() {
    try {
      byte[] publicKey =
          KeyFactory.getInstance("RSA")
              .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()))
              .getEncoded();
      return "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(publicKey);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has RSA", e);
    }
  }

  private static void make(Path folder, Path file) throws IOException, GeneralSecurityException {
    Files.createDirectories(folder);
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(BITS);
    byte[] der = generator.generateKeyPair().getPrivate().getEncoded();
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
            + "\n-----END PRIVATE KEY-----\n";
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (UnsupportedOperationException e) {
      Files.createFile(file);
    } catch (FileAlreadyExistsException e) {
      return;
    }
    Files.write(file, pem.getBytes(StandardCharsets.US_ASCII), StandardOpenOption.WRITE);
  }
}
