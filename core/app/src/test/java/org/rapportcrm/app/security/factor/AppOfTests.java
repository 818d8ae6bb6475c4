package org.rapportcrm.app.security.factor;

import java.io.ByteArrayOutputStream;
import java.time.Clock;

/** An authenticator app: shows the code of the clock's now. */
public record AppOfTests(String secret, Clock clock) {

  /** The code that it shows. */
  public String code() {
    return Totp.code(decode(secret), Totp.step(clock.instant()), Totp.DIGITS);
  }

  private static byte[] decode(String base32) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int buffer = 0;
    int held = 0;
    for (char letter : base32.toCharArray()) {
      buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
      held += 5;
      if (held >= 8) {
        held -= 8;
        bytes.write(buffer >> held);
      }
    }
    return bytes.toByteArray();
  }
}
