package org.rapportcrm.app.imports.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is by its first bytes, whatever its name says. */
public enum FileKind {
  TABLE,
  VCARD,
  XLSX,
  EMPTY,
  SPREADSHEET,
  ARCHIVE,
  PDF,
  IMAGE,
  WEB_PAGE,
  XML,
  JSON,
  RICH_TEXT,
  BINARY;

  private static final int TEXT_TO_LOOK_AT = 2000;

  /** Whether rows can be read from it. */
  public boolean isReadable() {
    return this == TABLE || this == VCARD || this == XLSX;
  }

  /** Message key of what is wrong and what to do, for those that cannot be read. */
  public String reasonKey() {
    return "imports.file." + name().toLowerCase(Locale.ROOT);
  }

  /**
   * Judges.
   *
   * @param head the first bytes, 4,096 are enough
   */
  public static FileKind of(byte[] head) {
    if (head.length == 0) {
      return EMPTY;
    }
    FileKind byMagic = byMagic(new String(head, StandardCharsets.ISO_8859_1));
    return byMagic != null ? byMagic : byText(text(head));
  }

  private static FileKind byMagic(String head) {
    if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
      if (head.contains("opendocument.spreadsheet")) {
        return SPREADSHEET;
      }
      return head.contains("xl/") || head.contains("[Content_Types].xml") ? XLSX : ARCHIVE;
    }
    if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return SPREADSHEET;
    }
    if (head.startsWith("%PDF")) {
      return PDF;
    }
    if (head.startsWith("\u0089PNG")
        || head.startsWith("\u00ff\u00d8\u00ff")
        || head.startsWith("GIF8")
        || (head.startsWith("RIFF") && head.startsWith("WEBP", 8))) {
      return IMAGE;
    }
    if (head.startsWith("\u001f\u008b")
        || head.startsWith("7z\u00bc\u00af")
        || head.startsWith("Rar!")
        || head.startsWith("BZh")) {
      return ARCHIVE;
    }
    if (head.startsWith("\u007fELF") || head.startsWith("MZ\u0090")) {
      return BINARY;
    }
    return null;
  }

  private static FileKind byText(String text) {
    String start = text.stripLeading().toLowerCase(Locale.ROOT);
    if (start.isEmpty()) {
      return EMPTY;
    }
    if (start.startsWith("begin:vcard")) {
      return VCARD;
    }
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      return WEB_PAGE;
    }
    if (start.startsWith("<?xml") || start.startsWith("<svg")) {
      return start.contains("<html") ? WEB_PAGE : XML;
    }
    if (start.startsWith("{\\rtf")) {
      return RICH_TEXT;
    }
    if (start.startsWith("{\"")
        || start.startsWith("[{")
        || start.matches("(?s)[{\\[]\\s*[{\"].*")) {
      return JSON;
    }
    long controls = text.chars().filter(c -> c < 32 && "\t\r\n\f\0".indexOf(c) < 0).count();
    return controls * 20 > text.length() ? BINARY : TABLE;
  }

  private static String text(byte[] head) {
    return new String(
        head, 0, Math.min(head.length, TEXT_TO_LOOK_AT), Charsets.byMarkOrZeros(head));
  }
}
