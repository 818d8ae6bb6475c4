package org.rapportcrm.app.imports.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.234,56|1234.56|",
        "1,234.56|1234.56|",
        "١٬٢٣٤٫٥٦|1234.56|",
        "۱٬۲۳۴٫۵۶|1234.56|",
        "۱۲۳۴|1234|",
        "١٬٢٣٤|1234|",
        "1'234.56|1234.56|",
        "1 234,56|1234.56|",
        "1.234.567|1234567|",
        "1,234,567.8|1234567.8|",
        "12,34,567.89|1234567.89|",
        "29.33|29.33|",
        "29,33|29.33|",
        "0.125|0.125|",
        ".5|0.5|",
        "0.00|0|",
        "$1,234.56|1234.56|USD",
        "1.234,56 €|1234.56|EUR",
        "EUR 12|12|EUR",
        "12 usd|12|USD",
        "١٢٫٥ ر.س|12.5|SAR",
        "ر.س. 12.5|12.5|SAR",
        "۱۲۰۰ تومان|12000|IRR",
        "-5.00|-5|",
        "(5.00)|-5|",
      })
  void readsAnAmountHoweverItIsWritten(String text, BigDecimal amount, String currency) {
    Money money = MoneyParser.parse(text, MoneyStyle.POINT).orElseThrow();
    assertThat(money.amount()).isEqualByComparingTo(amount);
    assertThat(money.currency()).isEqualTo(currency);
  }

  @Test
  void threeDigitsAfterASingleSignAreReadAsTheColumnIs() {
    assertThat(amount("1.234", MoneyStyle.POINT)).isEqualByComparingTo("1.234");
    assertThat(amount("1.234", MoneyStyle.COMMA)).isEqualByComparingTo("1234");
    assertThat(amount("1,234", MoneyStyle.POINT)).isEqualByComparingTo("1234");
    assertThat(amount("1,234", MoneyStyle.COMMA)).isEqualByComparingTo("1.234");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "abc",
        "1.2.3",
        "1,23,4",
        "12 zzz",
        "1.23456",
        "1234567890123456",
        "--",
        "1..2",
        ",",
        "1,2345.6"
      })
  void refusesWhatIsNoAmount(String text) {
    assertThat(MoneyParser.parse(text, MoneyStyle.POINT)).isEmpty();
  }

  @Test
  void theWholeColumnTellsCommaFromPoint() {
    assertThat(guess("1.234", "5,50").style()).isEqualTo(MoneyStyle.COMMA);
    assertThat(guess("1,234", "5.50").style()).isEqualTo(MoneyStyle.POINT);
    assertThat(guess("1.234.567").style()).isEqualTo(MoneyStyle.COMMA);
    assertThat(guess("1.234", "5.678").isAmbiguous()).isTrue();
    assertThat(guess("1.234", "5.67").isAmbiguous()).isFalse();
  }

  @Test
  void yesAndNoAreUnderstoodInThreeLanguages() {
    assertThat(List.of("Yes", "1", "نعم", "بله", "✓")).allMatch(w -> YesNo.parse(w).orElseThrow());
    assertThat(List.of("no", "0", "لا", "خیر")).noneMatch(w -> YesNo.parse(w).orElseThrow());
    assertThat(YesNo.parse("maybe")).isEmpty();
  }

  @Test
  void invisibleSignsAreTakenOutOfATextAndHalfSpacesStay() {
    assertThat(CellText.clean("\u202eevil\u2066 \u0007name\u00a0")).isEqualTo("evil name");
    assertThat(CellText.clean("می\u200cخواهم")).isEqualTo("می\u200cخواهم");
    assertThat(CellText.clean("a\r\nb\rc")).isEqualTo("a\nb\nc");
  }

  private static BigDecimal amount(String text, MoneyStyle style) {
    return MoneyParser.parse(text, style).orElseThrow().amount();
  }

  private static MoneyGuess guess(String... cells) {
    MoneyGuess guess = new MoneyGuess();
    List.of(cells).forEach(guess::see);
    return guess;
  }
}
