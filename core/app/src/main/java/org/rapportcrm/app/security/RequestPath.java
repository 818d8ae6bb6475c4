package org.rapportcrm.app.security;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of a request, if it is written in the one way that every part of the server reads the
 * same. All the spellings by which paths have slipped past filters ({@code /./}, {@code //}, {@code
 * ;x}, {@code %2e}, {@code %2f}, back slashes) are none of ours: nothing of Rapport links to such.
 * Pure.
 */
final class RequestPath {

  private static final Pattern TRICK =
      Pattern.compile(
          "(?i)[;\\\\]|//|%2e|%2f|%5c|%25|%3b|%[01][0-9a-f]|%7f|%(?![0-9a-f]{2})|/\\.{1,2}(/|$)");

  private static final Pattern HIDDEN = Pattern.compile("(?i)(^|/)(web-inf|meta-inf)(/|$)");

  private RequestPath() {}

  /**
   * The decoded path without the context path.
   *
   * @param uri the path as it was sent, before any decoding
   * @return empty where the request is to be refused
   */
  static Optional<String> of(String uri, String contextPath) {
    if (uri == null || uri.length() > 4000 || TRICK.matcher(uri).find()) {
      return Optional.empty();
    }
    String path;
    try {
      byte[] bytes =
          URLDecoder.decode(uri.replace("+", "%2B"), StandardCharsets.ISO_8859_1)
              .getBytes(StandardCharsets.ISO_8859_1);
      path = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException | IllegalArgumentException e) {
      return Optional.empty();
    }
    if (!path.startsWith(contextPath + "/")) {
      return Optional.empty();
    }
    path = path.substring(contextPath.length());
    boolean hidden =
        HIDDEN.matcher(path.toLowerCase(Locale.ROOT)).find()
            || path.chars().anyMatch(Character::isISOControl);
    return hidden ? Optional.empty() : Optional.of(path);
  }
}
