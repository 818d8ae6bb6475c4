package org.rapportcrm.app.imports.read;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Finds out in which characters a file is written: by its byte order mark, by the zeros that UTF-16
 * leaves, by being valid UTF-8 from end to end; else by the statistics of ICU over the part round
 * the first byte that is not UTF-8.
 */
public final class Charsets {

  private static final int SAMPLE = 1 << 16;

  /** What ICU calls them, and what programs that write such files really mean. */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("ISO-8859-1", "windows-1252"),
          Map.entry("ISO-8859-2", "ISO-8859-2"),
          Map.entry("ISO-8859-5", "ISO-8859-5"),
          Map.entry("ISO-8859-6", "windows-1256"),
          Map.entry("ISO-8859-7", "windows-1253"),
          Map.entry("ISO-8859-8", "windows-1255"),
          Map.entry("ISO-8859-8-I", "windows-1255"),
          Map.entry("ISO-8859-9", "windows-1254"),
          Map.entry("windows-1251", "windows-1251"),
          Map.entry("windows-1256", "windows-1256"),
          Map.entry("KOI8-R", "KOI8-R"),
          Map.entry("GB18030", "GB18030"),
          Map.entry("Shift_JIS", "Shift_JIS"),
          Map.entry("EUC-KR", "EUC-KR"));

  private static final Set<String> LATIN = Set.of("windows-1252", "ISO-8859-2", "windows-1254");

  private Charsets() {}

  /** The charset of a file. */
  public static Charset detect(Path file) throws IOException {
    byte[] head = head(file, 4096);
    Charset marked = byMarkOrZeros(head);
    if (marked != StandardCharsets.UTF_8 || startsWith(head, 0xEF, 0xBB, 0xBF)) {
      return marked;
    }
    long invalid = firstInvalidUtf8(file);
    return invalid < 0 ? StandardCharsets.UTF_8 : byStatistics(file, invalid);
  }

  /** UTF-16 when a mark or zeros say so, else UTF-8. */
  static Charset byMarkOrZeros(byte[] head) {
    if (startsWith(head, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    if (startsWith(head, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    int[] zeros = new int[2];
    int length = Math.min(head.length, 1000) & ~1;
    for (int i = 0; i < length; i++) {
      zeros[i & 1] += head[i] == 0 ? 1 : 0;
    }
    int enough = length / 10;
    if (length >= 4 && zeros[0] > enough && zeros[1] * 10 < zeros[0]) {
      return StandardCharsets.UTF_16BE;
    }
    if (length >= 4 && zeros[1] > enough && zeros[0] * 10 < zeros[1]) {
      return StandardCharsets.UTF_16LE;
    }
    return StandardCharsets.UTF_8;
  }

  /** The first bytes of a file. */
  public static byte[] head(Path file, int length) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(length);
    }
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static long firstInvalidUtf8(Path file) throws IOException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer chars = CharBuffer.allocate(SAMPLE);
    byte[] bytes = new byte[SAMPLE];
    long before = 0;
    int kept = 0;
    try (InputStream in = Files.newInputStream(file)) {
      while (true) {
        int read = in.readNBytes(bytes, kept, bytes.length - kept);
        boolean end = read < bytes.length - kept;
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, kept + read);
        chars.clear();
        CoderResult result = decoder.decode(buffer, chars, end);
        if (result.isError()) {
          return before + buffer.position();
        }
        if (end) {
          return -1;
        }
        before += buffer.position();
        kept = buffer.remaining();
        System.arraycopy(bytes, buffer.position(), bytes, 0, kept);
      }
    }
  }

  private static Charset byStatistics(Path file, long around) throws IOException {
    byte[] sample;
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(Math.max(0, around - SAMPLE / 8));
      sample = in.readNBytes(SAMPLE);
    }
    boolean latin = isLatin(sample);
    for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
      String meant = MEANT.get(match.getName());
      if (meant != null && LATIN.contains(meant) == latin && Charset.isSupported(meant)) {
        return Charset.forName(meant);
      }
    }
    return Charset.forName(latin ? "windows-1252" : "windows-1256");
  }

  /**
   * Letters with accents stand alone among plain ones; the letters of other scripts stand together.
   */
  private static boolean isLatin(byte[] sample) {
    int runs = 0;
    int high = 0;
    for (int i = 0; i < sample.length; i++) {
      if (sample[i] < 0) {
        high++;
        runs += i == 0 || sample[i - 1] >= 0 ? 1 : 0;
      }
    }
    return high < 2 * runs;
  }
}
