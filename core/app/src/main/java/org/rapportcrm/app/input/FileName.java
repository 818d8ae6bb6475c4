package org.rapportcrm.app.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The names that people's files have. Pure. */
public final class FileName {

  private static final int LONGEST = 200;

  /**
   * What is not seen, and what turns the direction of what follows: with it {@code exe.fdp} reads
   * as {@code pdf.exe} backwards. The joiners that Persian words need stay.
   */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+");

  private FileName() {}

  /**
   * The name in a part of a form, of which REST's reader makes a letter of each byte: bytes that
   * are UTF-8, as all browsers send it, are read as that.
   */
  public static String ofPart(String read) {
    if (read.chars().anyMatch(c -> c > 0xff)) {
      return read;
    }
    ByteBuffer bytes = ByteBuffer.wrap(read.getBytes(StandardCharsets.ISO_8859_1));
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      return read;
    }
  }

  /**
   * The name as it may be shown: without folders and what is not seen, at most 200 characters.
   *
   * @param sent as a browser or a mail says it, or {@code null}
   * @param otherwise what stands there where nothing is left
   */
  public static String shown(String sent, String otherwise) {
    String name = sent == null ? "" : UNSEEN.matcher(sent).replaceAll("");
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
    if (name.isEmpty() || name.equals(".") || name.equals("..")) {
      return otherwise;
    }
    int count = name.codePointCount(0, name.length());
    return count <= LONGEST
        ? name
        : name.substring(name.offsetByCodePoints(name.length(), -LONGEST));
  }
}
