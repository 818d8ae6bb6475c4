package org.rapportcrm.app.imports.read;

import java.nio.charset.Charset;

/**
 * How a file is written.
 *
 * @param charset its characters
 * @param delimiter what stands between two cells; {@link #ALIGNED} for columns set apart by blanks,
 *     {@link #VCARD} for cards
 * @param header whether the first row names the columns
 */
public record FileFormat(Charset charset, char delimiter, boolean header) {

  /** Columns are set apart by one or more blanks. */
  public static final char ALIGNED = ' ';

  /** The file holds vCards. */
  public static final char VCARD = 'v';

  /** Whether the file holds vCards. */
  public boolean isVcard() {
    return delimiter == VCARD;
  }

  /** The delimiter's name: comma, semicolon, tab, pipe, blanks or vcard. */
  public String delimiterName() {
    return switch (delimiter) {
      case ';' -> "semicolon";
      case '\t' -> "tab";
      case '|' -> "pipe";
      case ALIGNED -> "blanks";
      case VCARD -> "vcard";
      default -> "comma";
    };
  }

  /**
   * The delimiter with this name, or the sign itself.
   *
   * @throws IllegalArgumentException when it is none that can be read
   */
  public static char delimiterOf(String name) {
    return switch (name) {
      case "comma", "," -> ',';
      case "semicolon", ";" -> ';';
      case "tab", "\t", "\\t" -> '\t';
      case "pipe", "|" -> '|';
      case "blanks", " " -> ALIGNED;
      case "vcard" -> VCARD;
      default -> throw new IllegalArgumentException(name);
    };
  }
}
