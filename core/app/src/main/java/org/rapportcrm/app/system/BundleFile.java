package org.rapportcrm.app.system;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes texts into one ZIP file, each of them masked. */
final class BundleFile {

  private BundleFile() {}

  /** Writes; the stream is left open. */
  static void write(OutputStream out, Map<String, String> texts, Masking masking)
      throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (Map.Entry<String, String> text : texts.entrySet()) {
      zip.putNextEntry(new ZipEntry(text.getKey()));
      zip.write(masking.of(text.getValue()).getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    zip.finish();
  }
}
