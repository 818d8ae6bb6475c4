package org.rapportcrm.app.once;

import jakarta.faces.context.ExternalContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A form as it was sent.
 *
 * @param mark what {@code sending.js} gave this opened form
 * @param hash of the page and all that was typed and pressed; the same form sent again has the same
 */
record Sent(String mark, String hash) {

  private static final String FIELD = "rapport.once";
  private static final Pattern MARK = Pattern.compile("[0-9a-f]{32}");
  /* What a page that is opened anew has of its own. */
  private static final Pattern FRESH =
      Pattern.compile("rapport\\.once|jakarta\\.faces\\..*|.*nonce");

  /** What was sent, if it carries a mark. */
  static Optional<Sent> of(ExternalContext request) {
    return of(request.getRequestServletPath(), request.getRequestParameterValuesMap());
  }

  static Optional<Sent> of(String page, Map<String, String[]> parameters) {
    String[] marks = parameters.getOrDefault(FIELD, new String[] {""});
    if (!MARK.matcher(marks[0]).matches()) {
      return Optional.empty();
    }
    MessageDigest digest = sha256();
    digest.update(page.getBytes(StandardCharsets.UTF_8));
    new TreeMap<>(parameters)
        .forEach(
            (name, values) -> {
              if (!FRESH.matcher(name).matches()) {
                String text = "\n" + name + "=" + Arrays.toString(values);
                digest.update(text.getBytes(StandardCharsets.UTF_8));
              }
            });
    return Optional.of(new Sent(marks[0], HexFormat.of().formatHex(digest.digest())));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
