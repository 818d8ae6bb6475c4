package org.rapportcrm.app.imports.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Keeps spreadsheets out that would fill the memory: everything is unpacked once, and counted,
 * before it is read. What an entry says of its own size is not believed.
 */
final class XlsxLimits {

  static final int ENTRIES = 2_000;
  static final long UNPACKED = 1_500L << 20;
  static final long SHARED_TEXTS = 128L << 20;
  static final int RATIO = 200;

  /** Small files may be packed as well as they like. */
  private static final long FREE = 20L << 20;

  private XlsxLimits() {}

  /**
   * Checks a file.
   *
   * @throws UnreadableFile when it is no spreadsheet or beyond a limit
   */
  static void check(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("xl/workbook.xml") == null) {
        throw new UnreadableFile("imports.file.not_spreadsheet", null);
      }
      if (zip.size() > ENTRIES) {
        throw new UnreadableFile("imports.file.bomb", null);
      }
      long most = Math.max(FREE, Math.min(UNPACKED, Files.size(file) * RATIO));
      long total = 0;
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        boolean texts = entry.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml");
        long left = most - total;
        long size = unpacked(zip, entry, texts ? Math.min(left, SHARED_TEXTS) : left);
        total += size;
      }
    } catch (ZipException e) {
      throw new UnreadableFile("imports.file.broken_spreadsheet", e);
    }
  }

  private static long unpacked(ZipFile zip, ZipEntry entry, long most) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        if (size > most) {
          throw new UnreadableFile("imports.file.bomb", null);
        }
      }
    }
    return size;
  }
}
