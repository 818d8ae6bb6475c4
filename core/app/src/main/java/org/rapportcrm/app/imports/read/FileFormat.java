package org.rapportcrm.app.imports.read;

import java.nio.charset.Charset;

/**
 * How a file is written.
 *
 * @param charset its characters
 * @param delimiter what stands between two cells; {@link #ALIGNED} for columns set apart by blanks,
 *     {@link #VCARD} for cards, {@link #XLSX} for a sheet of a spreadsheet
 * @param header whether the first row names the columns
 * @param sheet name of the sheet; {@code null} for the first one, and for all other files
 */
public record FileFormat(Charset charset, char delimiter, boolean header, String sheet) {

  /** A file without sheets. */
  public FileFormat(Charset charset, char delimiter, boolean header) {
    this(charset, delimiter, header, null);
  }

  /** Columns are set apart by one or more blanks. */
  public static final char ALIGNED = ' ';

  /** The file holds vCards. */
  public static final char VCARD = 'v';

  /** The file is a spreadsheet. */
  public static final char XLSX = 'x';

  /** Whether the file is a spreadsheet. */
  public boolean isXlsx() {
    return delimiter == XLSX;
  }

  /** Whether the file holds vCards. */
  public boolean isVcard() {
    return delimiter == VCARD;
  }

  /** The delimiter's name: comma, semicolon, tab, pipe, blanks, vcard or xlsx. */
  public String delimiterName() {
    return switch (delimiter) {
      case ';' -> "semicolon";
      case '\t' -> "tab";
      case '|' -> "pipe";
      case ALIGNED -> "blanks";
      case VCARD -> "vcard";
      case XLSX -> "xlsx";
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
      case "xlsx" -> XLSX;
      default -> throw new IllegalArgumentException(name);
    };
  }
}
