package org.rapportcrm.surveys.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.rapportcrm.api.imports.ImportRow;

/** Names a row by what it says and how many equal rows came before, so that it is known again. */
final class RowKey {

  private static final String[] FIELDS = {"score", "email", "externalId", "at", "comment"};

  private RowKey() {}

  /** 64 hexadecimal digits. */
  static String of(ImportRow row) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String field : FIELDS) {
        digest.update((row.values().get(field) + "\n").getBytes(StandardCharsets.UTF_8));
      }
      digest.update(Integer.toString(row.occurrence()).getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
