package org.rapportcrm.app.system;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a text what nobody who helps needs to see: addresses of people, tokens, passwords.
 * Rather too much than too little. Pure.
 */
final class Masking {

  private static final String HIDDEN = "‹hidden›";

  private static final Pattern MAIL =
      Pattern.compile("[\\p{L}\\p{N}._%+'-]{1,64}@[\\p{L}\\p{N}.-]{1,255}");

  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)((?:password|passwd|pwd|secret|token|api[_-]?key|authorization|bearer|cookie|key)"
              + "[\"']?\\s*[=:]?\\s*(?:bearer\\s+|basic\\s+)?[\"']?)([^\\s\"',;&<>]{6,})");

  /** {@code scheme://user:password@host}. */
  private static final Pattern IN_URL = Pattern.compile("(://)[^/\\s:@]*:[^/\\s@]+@");

  /** Tokens of ours, and anything long that looks drawn by lot. */
  private static final Pattern DRAWN =
      Pattern.compile(
          "rapport_[A-Za-z0-9_-]{8,}|whsec_[A-Za-z0-9+/=]{8,}|eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_.-]+"
              + "|(?=[A-Za-z0-9+/_-]*\\d)(?=[A-Za-z0-9+/_-]*[A-Za-z])[A-Za-z0-9+_-]{32,}={0,2}");

  private final List<String> known;

  /** Hides these too, wherever they stand; short ones would hide half the text and are left out. */
  Masking(Collection<String> known) {
    this.known = known.stream().filter(secret -> secret != null && secret.length() >= 6).toList();
  }

  /** The text without them. */
  String of(String text) {
    String masked = text;
    for (String secret : known) {
      masked = masked.replace(secret, HIDDEN);
    }
    masked = IN_URL.matcher(masked).replaceAll("$1" + HIDDEN + "@");
    masked = MAIL.matcher(masked).replaceAll(HIDDEN);
    masked = DRAWN.matcher(masked).replaceAll(HIDDEN);
    return NAMED.matcher(masked).replaceAll("$1" + HIDDEN);
  }
}
