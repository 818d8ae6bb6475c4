package org.rapportcrm.app.mailin.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Blocks of fields inside reports. Pure. */
final class Blocks {

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s<>\"',;:()\\[\\]]{1,128}@[^\\s<>\"',;:()\\[\\]@]{1,255}");
  private static final Set<String> ORIGINALS =
      Set.of(
          "message/rfc822",
          "text/rfc822-headers",
          "message/rfc822-headers",
          "message/global",
          "message/global-headers",
          "message/partial");

  private Blocks() {}

  /** Blocks of fields with empty lines between them. */
  static List<InternetHeaders> of(byte[] bytes) {
    List<InternetHeaders> blocks = new ArrayList<>();
    String text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
    for (String block : text.split("\n[ \t]*\n")) {
      InternetHeaders fields = fields(block.strip());
      if (fields != null && fields.getAllHeaderLines().hasMoreElements()) {
        blocks.add(fields);
      }
    }
    return blocks;
  }

  /** Headers of the message that is reported; {@code null} when the report holds none. */
  static InternetHeaders original(List<Leaf> leaves) {
    for (Leaf leaf : leaves) {
      if (ORIGINALS.contains(leaf.type())) {
        return of(leaf.bytes()).stream().findFirst().orElse(null);
      }
    }
    return null;
  }

  /** Addresses in a text, each once. */
  static List<String> addressesIn(String text, int most) {
    List<String> found = new ArrayList<>();
    Matcher some = ADDRESS.matcher(text);
    while (some.find() && found.size() < most) {
      String address = some.group().replaceAll("[.>]+$", "");
      if (!found.contains(address)) {
        found.add(address);
      }
    }
    return found;
  }

  private static InternetHeaders fields(String block) {
    try {
      return new InternetHeaders(
          new ByteArrayInputStream((block + "\n\n").getBytes(StandardCharsets.UTF_8)), true);
    } catch (MessagingException e) {
      return null;
    }
  }
}
