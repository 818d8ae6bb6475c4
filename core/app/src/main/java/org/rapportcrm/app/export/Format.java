package org.rapportcrm.app.export;

import java.util.Locale;
import java.util.Optional;

/** What a list can be written as. */
public enum Format {
  /** Text, parted by commas, UTF-8 with a mark so that spreadsheets read it rightly. */
  CSV("text/csv;charset=UTF-8"),
  /** A workbook. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** Address cards; contacts alone. */
  VCF("text/vcard;charset=UTF-8");

  private final String type;

  Format(String type) {
    this.type = type;
  }

  /** The media type. */
  public String type() {
    return type;
  }

  /** The word in URLs, which is the file's ending too. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of that word, in any case. */
  public static Optional<Format> of(String word) {
    for (Format format : values()) {
      if (format.word().equalsIgnoreCase(word)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
