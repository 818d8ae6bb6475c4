package org.rapportcrm.launcher.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.rapportcrm.launcher.Refusal;

/**
 * The installation's secret: {@code RAPPORT_SECRET_KEY}, or 32 random bytes in hexadecimal in the
 * home's {@code secret.key}, which its owner alone may read.
 */
public record SecretKey(String text) {
  private static final String LOCAL_COMMAND = "local-command";
  private static final int SHORTEST = 32;

  /** Reads the key and makes it when there is none yet. */
  public static SecretKey of(Home home, String fromEnvironment) {
    if (fromEnvironment != null) {
      if (fromEnvironment.length() < SHORTEST) {
        throw new Refusal(
            "RAPPORT_SECRET_KEY is too short; give it at least 32 characters, for example the output"
                + " of \"openssl rand -hex 32\".");
      }
      return new SecretKey(fromEnvironment);
    }
    Path file = file(home);
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return new SecretKey(Files.readString(file).trim());
    } catch (IOException e) {
      throw new Refusal(
          "The key " + file + " cannot be read; run this command as the user who owns the home.",
          e);
    }
  }

  /** Keeps another key in a home, as when a backup is restored. */
  public static void replace(Home home, String text) throws IOException {
    Files.deleteIfExists(file(home));
    write(file(home), text);
  }

  static Path file(Home home) {
    return home.root().resolve("secret.key");
  }

  private static void make(Path file) throws IOException {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    write(file, HexFormat.of().formatHex(random));
  }

  private static void write(Path file, String key) throws IOException {
    byte[] text = (key + "\n").getBytes(StandardCharsets.US_ASCII);
    Set<StandardOpenOption> fresh =
        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel = Files.newByteChannel(file, fresh, ownerAlone(file))) {
      channel.write(ByteBuffer.wrap(text));
    } catch (FileAlreadyExistsException e) {
      return;
    }
  }

  private static FileAttribute<?>[] ownerAlone(Path file) {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(
          EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE))
    };
  }

  /**
   * What a command of this machine proves itself with: the HMAC-SHA256 of {@code local-command}
   * under the key, in hexadecimal.
   */
  public String localCommandProof() {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(LOCAL_COMMAND.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has HmacSHA256", e);
    }
  }

  @Override
  public String toString() {
    return "SecretKey[hidden]";
  }
}
