package org.rapportcrm.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WholeLettersTest {

  /** A server that encodes each piece by itself. */
  private static final class ByPieces extends Writer {
    private final StringBuilder received = new StringBuilder();

    @Override
    public void write(char[] chars, int from, int count) {
      byte[] bytes = new String(chars, from, count).getBytes(StandardCharsets.UTF_8);
      received.append(new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void lettersOfTwoCharsArriveWholeHoweverTheyAreCut() throws IOException {
    String text = "a\ud835\udd57\ud83d\ude00ب\ud83d\ude00";
    for (int piece = 1; piece <= text.length(); piece++) {
      ByPieces server = new ByPieces();
      try (Writer letters = new WholeLetters(server)) {
        for (int at = 0; at < text.length(); at += piece) {
          letters.write(text, at, Math.min(piece, text.length() - at));
        }
      }
      assertThat(server.received).as("pieces of " + piece).hasToString(text);
    }
  }

  @Test
  void halfALetterAtTheEndIsNotSwallowed() throws IOException {
    ByPieces server = new ByPieces();
    try (Writer letters = new WholeLetters(server)) {
      letters.write("a\ud835");
    }
    assertThat(server.received).hasToString("a?");
  }
}
