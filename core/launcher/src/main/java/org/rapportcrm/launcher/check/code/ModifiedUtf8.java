package org.rapportcrm.launcher.check.code;

import org.objectweb.asm.ClassReader;

/** Texts of a constant pool as far as they are ASCII: names of types are. */
final class ModifiedUtf8 {
  private ModifiedUtf8() {}

  /** The text at this offset; what is no ASCII is left out. */
  static String read(ClassReader reader, int at, int length, char[] buffer) {
    int kept = 0;
    for (int i = 0; i < length; i++) {
      int one = reader.readByte(at + i);
      if (one < 128) {
        buffer[kept++] = (char) one;
      }
    }
    return new String(buffer, 0, kept);
  }
}
