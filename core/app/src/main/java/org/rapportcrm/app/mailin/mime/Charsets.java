package org.rapportcrm.app.mailin.mime;

import jakarta.mail.internet.MimeUtility;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/** Bytes to text where the label is missing, unknown or wrong. Pure. */
final class Charsets {

  private static final Charset WESTERN = Charset.forName("windows-1252");

  private Charsets() {}

  /** The text; what no database keeps (U+0000, halves of surrogate pairs) becomes U+FFFD. */
  static String decode(byte[] bytes, String label) {
    return storable(raw(bytes, named(label)));
  }

  private static String raw(byte[] bytes, Charset charset) {
    boolean vague = charset == null || charset.equals(StandardCharsets.US_ASCII);
    if (!vague && !charset.equals(StandardCharsets.UTF_8)) {
      return new String(bytes, charset);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      // who says UTF-8 and is wrong in one place is still read as that
      return new String(bytes, vague ? WESTERN : StandardCharsets.UTF_8);
    }
  }

  private static Charset named(String label) {
    if (label == null || label.isBlank()) {
      return null;
    }
    try {
      return Charset.forName(MimeUtility.javaCharset(label.strip()));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  /** The text with U+FFFD in the place of what no database keeps. */
  static String storable(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c == 0 || c >= 0xd800 && c <= 0xdfff ? 0xfffd : c)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** Its beginning, never with half a character at the end. */
  static String shortened(String text, int most) {
    if (text == null || text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end);
  }
}
