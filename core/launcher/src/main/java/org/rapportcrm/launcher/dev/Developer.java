package org.rapportcrm.launcher.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.rapportcrm.launcher.Refusal;

/**
 * Who signs in while a plugin is developed: an administrator of this home alone, with a password
 * that is made by chance and kept in the home.
 *
 * @param email what to sign in with
 */
record Developer(String email, String password) {

  private static final String EMAIL = "developer@example.com";

  /** The one of this home; made when there is none. */
  static Developer of(Path home) {
    Path file = home.resolve("developer-password.txt");
    try {
      if (!Files.exists(file)) {
        byte[] random = new byte[12];
        new SecureRandom().nextBytes(random);
        Files.createDirectories(home);
        Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
      }
      return new Developer(EMAIL, Files.readString(file).strip());
    } catch (IOException e) {
      throw new Refusal(file + " cannot be written (" + e.getMessage() + ").", e);
    }
  }
}
