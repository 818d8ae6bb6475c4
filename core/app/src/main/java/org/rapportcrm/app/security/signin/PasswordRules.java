package org.rapportcrm.app.security.signin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapportcrm.app.input.Checked;

/**
 * Which passwords are taken, after NIST SP 800-63B: long enough, and none that everybody tries
 * first. No rules about kinds of characters, no expiry. Pure.
 */
public final class PasswordRules {

  /** Fewest characters. */
  public static final int SHORTEST = 10;

  /** Most characters. */
  public static final int LONGEST = 200;

  private static final String LIST = "META-INF/rapport/core/common-passwords.txt";
  private static final Set<String> COMMON = read();

  private PasswordRules() {}

  /**
   * Checks a new password.
   *
   * @param field the field's name in an error
   * @param email the person's address, which the password must not be made of
   */
  public static Checked<String> check(String field, String password, String email) {
    if (password == null || password.isBlank()) {
      return Checked.bad(field, "security.password.missing", SHORTEST);
    }
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Checked.bad(field, "security.password.short", SHORTEST);
    }
    if (length > LONGEST) {
      return Checked.bad(field, "security.password.long", LONGEST);
    }
    return isCommon(password, email)
        ? Checked.bad(field, "security.password.common")
        : Checked.good(password);
  }

  private static boolean isCommon(String password, String email) {
    String plain = password.toLowerCase(Locale.ROOT);
    String core = core(plain);
    return COMMON.contains(plain)
        || COMMON.contains(core)
        || plain.chars().distinct().count() < 4
        || isRun(plain)
        || email != null && isOfAddress(plain, core, email.toLowerCase(Locale.ROOT));
  }

  private static boolean isOfAddress(String plain, String core, String email) {
    int at = email.indexOf('@');
    String local = at < 0 ? email : email.substring(0, at);
    return plain.equals(email) || plain.equals(local) || core.equals(core(local));
  }

  /** The word in a password: no digits and signs at its ends, letters for the usual digits. */
  private static String core(String plain) {
    String word = plain.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    return word.replace('0', 'o')
        .replace('1', 'i')
        .replace('3', 'e')
        .replace('4', 'a')
        .replace('5', 's')
        .replace('@', 'a')
        .replace('$', 's');
  }

  /** Whether each character is the one before, or the next or previous one of the alphabet. */
  private static boolean isRun(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (Math.abs(text.charAt(i) - text.charAt(i - 1)) > 1) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> read() {
    try (InputStream file = PasswordRules.class.getClassLoader().getResourceAsStream(LIST)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.strip().toLowerCase(Locale.ROOT))
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
