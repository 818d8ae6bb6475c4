package org.rapportcrm.app.delivery.smtp;

import java.io.ByteArrayOutputStream;

/** Makes a message ready for DATA: doubles dots at line starts, drops the last line end. Pure. */
public final class DotStuffing {

  private DotStuffing() {}

  /** The message for the wire; line ends must be CRLF already. */
  public static byte[] stuffed(byte[] message) {
    int length = message.length;
    while (length >= 2 && message[length - 1] == '\n' && message[length - 2] == '\r') {
      length -= 2;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(length + 16);
    int from = 0;
    for (int i = 0; i < length; i++) {
      if (message[i] == '.' && (i == 0 || message[i - 1] == '\n')) {
        out.write(message, from, i - from);
        out.write('.');
        from = i;
      }
    }
    out.write(message, from, length - from);
    return out.toByteArray();
  }
}
