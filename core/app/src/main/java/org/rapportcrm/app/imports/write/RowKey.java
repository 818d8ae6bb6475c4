package org.rapportcrm.app.imports.write;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import org.rapportcrm.api.imports.ImportRow;

/** The number of a record whose row brings none: made of what the row says. */
public final class RowKey {

  private static final int READABLE = 120;

  private RowKey() {}

  /**
   * The same for the same row in every import of the file, and another for the next equal row.
   *
   * @param parts what tells rows apart; {@code null}s stand for what the row does not say
   */
  public static String of(ImportRow row, Object... parts) {
    String said =
        Arrays.stream(parts)
            .map(part -> Objects.toString(part, ""))
            .collect(Collectors.joining("|"));
    String key = said.length() <= READABLE ? said : hash(said);
    return "row:" + key + "|" + row.occurrence();
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
