package org.rapportcrm.app.security.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  /** The secret of RFC 6238, appendix B, for SHA-1. */
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void theCodesAreThoseOfRfc6238AppendixB(long second, String code) {
    assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314",
    "5, 254676", "6, 287922", "7, 162583", "8, 399871", "9, 520489"
  })
  void theCodesOfSixDigitsAreThoseOfRfc4226AppendixD(long counter, String code) {
    assertThat(Totp.code(SECRET, counter, 6)).isEqualTo(code);
  }

  @Test
  void aClockMayBeOneStepOffAndNoMore() {
    Instant now = Instant.ofEpochSecond(1_000_000_020);
    long step = Totp.step(now);
    for (long off = -3; off <= 3; off++) {
      String code = Totp.code(SECRET, step + off, 6);
      assertThat(Totp.match(SECRET, code, now, 0))
          .as("%d steps off", off)
          .isEqualTo(Math.abs(off) <= 1 ? OptionalLong.of(step + off) : OptionalLong.empty());
    }
  }

  @Test
  void aCodeThatWasTakenIsNotTakenAgainNorAnOlderOne() {
    Instant now = Instant.ofEpochSecond(1_000_000_020);
    long step = Totp.step(now);
    assertThat(Totp.match(SECRET, Totp.code(SECRET, step, 6), now, step)).isEmpty();
    assertThat(Totp.match(SECRET, Totp.code(SECRET, step - 1, 6), now, step)).isEmpty();
    assertThat(Totp.match(SECRET, Totp.code(SECRET, step + 1, 6), now, step)).isPresent();
  }

  @Test
  void whatIsNoCodeFitsNothing() {
    Instant now = Instant.ofEpochSecond(59);
    for (String text : new String[] {null, "", "1", "12345", "1234567", "abcdef", "۱۲۳"}) {
      assertThat(Totp.match(SECRET, text, now, 0)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB"})
  void base32IsThatOfRfc4648(String text, String encoded) {
    assertThat(Base32.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
  }

  @Test
  void codesAreReadInTheFiguresOfEveryScriptAndWithSpaces() {
    assertThat(TypedCode.figures(" ۱۲۳ ٤٥٦ ")).isEqualTo("123456");
    assertThat(TypedCode.figures("12a")).isEqualTo("12a");
    assertThat(TypedCode.figures(null)).isNull();
  }

  @Test
  void recoveryCodesAreAllDifferentAndReadHoweverTheyAreWritten() {
    assertThat(RecoveryCode.newSet())
        .hasSize(RecoveryCode.HOW_MANY)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("[a-z0-9]{5}-[a-z0-9]{5}"));
    assertThat(RecoveryCode.plain(" ABCDE – 2345O ")).isEqualTo("abcde23450");
    assertThat(RecoveryCode.plain("123456")).isNull();
    assertThat(RecoveryCode.plain(null)).isNull();
  }

  @Test
  void thePictureHasTheCornersOfAQrCodeInsideItsMargin() {
    QrPicture.Picture picture = QrPicture.of("otpauth://totp/Rapport:sara@example.org?secret=ABC");
    assertThat(picture.path()).startsWith("M4 4h7v1h-7z");
    assertThat(picture.side() % 4).isEqualTo((21 + 8) % 4);
  }
}
