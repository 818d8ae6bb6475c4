package org.rapportcrm.app.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.app.input.Checked;

class ValueCheckTest {

  @ParameterizedTest
  @EnumSource(FieldType.class)
  void nothingClearsAFieldOfEachType(FieldType type) {
    for (Object nothing : new Object[] {null, "", "  \n", List.of(), Arrays.asList("", null)}) {
      assertThat(check(field(type, false), nothing).value()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(FieldType.class)
  void nothingIsRefusedWhereSomethingIsRequired(FieldType type) {
    Checked<List<Item>> checked = check(field(type, true), " ");
    assertThat(checked.flaw().field()).isEqualTo("custom.f");
    assertThat(checked.flaw().key()).isEqualTo("input.missing");
  }

  @ParameterizedTest
  @EnumSource(FieldType.class)
  void anObjectOrAListThatDoesNotFitIsRefusedAndNothingBreaks(FieldType type) {
    assertThat(check(field(type, false), Map.of("a", "b")).ok()).isFalse();
    assertThat(check(field(type, false), List.of(List.of("x"))).ok()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "12;12",
        "-12.50;-12.5",
        "۱۲٫۵;12.5",
        "١٬٢٣٤٫٥;1234.5",
        "1,234,567;1234567",
        "1 234;1234",
        "0.0001;0.0001"
      })
  void numbersAreReadAsPeopleWriteThem(String typed, BigDecimal number) {
    assertThat(only(FieldType.NUMBER, typed).number()).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "twelve;fields.no-number",
        "1e9;fields.no-number",
        "1,2;fields.no-number",
        "0.00001;fields.too-fine",
        "1234567890123456;fields.too-much",
        "NaN;fields.no-number"
      })
  void whatIsNoNumberIsRefusedWithItsReason(String typed, String reason) {
    assertThat(reason(FieldType.NUMBER, typed)).isEqualTo(reason);
  }

  @Test
  void aNumberInJsonThatWouldFillTheMemoryIsRefused() {
    assertThat(reason(FieldType.NUMBER, new BigDecimal("1e1000"))).isEqualTo("fields.too-much");
    assertThat(reason(FieldType.TEXT, new BigDecimal("1e1000"))).isNull();
  }

  @Test
  void moneyHasACurrencyAndTakesTheInstallationsWhereNoneIsSaid() {
    assertThat(only(FieldType.MONEY, "1200 EUR")).isEqualTo(Item.money(bd("1200"), "EUR"));
    assertThat(only(FieldType.MONEY, "12.5")).isEqualTo(Item.money(bd("12.5"), "USD"));
    assertThat(only(FieldType.MONEY, Map.of("amount", bd("7"), "currency", "irr")))
        .isEqualTo(Item.money(bd("7"), "IRR"));
    assertThat(only(FieldType.MONEY, Map.of("amount", bd("7"))))
        .isEqualTo(Item.money(bd("7"), "USD"));
    assertThat(reason(FieldType.MONEY, Map.of("amount", bd("7"), "currency", "XYZ1")))
        .isEqualTo("input.no-currency");
    assertThat(only(FieldType.MONEY, Map.of("amount", bd("7"), "currency", " ")))
        .isEqualTo(Item.money(bd("7"), "USD"));
    assertThat(reason(FieldType.MONEY, Map.of("sum", bd("7")))).isEqualTo("fields.no-money");
    assertThat(reason(FieldType.MONEY, "much")).isEqualTo("fields.no-money");
  }

  @Test
  void aDayIsADay() {
    assertThat(only(FieldType.DATE, "2026-05-17").day()).isEqualTo("2026-05-17");
    assertThat(only(FieldType.DATE, LocalDate.of(2026, 5, 17)).day()).isEqualTo("2026-05-17");
    assertThat(reason(FieldType.DATE, "2026-02-30")).isEqualTo("input.no-day");
    assertThat(reason(FieldType.DATE, true)).isEqualTo("input.no-day");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "نعم", "بله", "true", "1"})
  void yesIsUnderstoodInThreeLanguages(String typed) {
    assertThat(only(FieldType.YES_NO, typed).truth()).isTrue();
    assertThat(only(FieldType.YES_NO, false).truth()).isFalse();
    assertThat(reason(FieldType.YES_NO, "maybe")).isEqualTo("fields.no-truth");
  }

  @Test
  void anOptionIsFoundByItsKeyAndByEachOfItsNames() {
    for (String typed : List.of("gold", "Gold", " ذهبي ", "طلایی", "طلايي")) {
      assertThat(only(FieldType.CHOICE, typed).option()).isEqualTo(1);
    }
    Checked<List<Item>> refused = check(field(FieldType.CHOICE, false), "bronze");
    assertThat(refused.flaw().key()).isEqualTo("fields.no-option");
    assertThat(refused.flaw().arguments()).containsExactly("bronze", "gold, silver");
  }

  @Test
  void severalChoicesAreAListOrAPartedTextEachOnce() {
    Definition field = field(FieldType.CHOICES, false);
    assertThat(check(field, List.of("gold", "silver", "Gold")).value()).hasSize(2);
    assertThat(check(field, "silver؛ gold").value())
        .extracting(Item::option)
        .containsExactly(2L, 1L);
    assertThat(check(field, List.of("gold", "tin")).flaw().key()).isEqualTo("fields.no-option");
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com/a?b=c,https://example.com/a?b=c",
    "example.com,https://example.com",
    "HTTP://EXAMPLE.COM,HTTP://EXAMPLE.COM"
  })
  void linksLeadToTheWeb(String typed, String kept) {
    assertThat(only(FieldType.LINK, typed).words()).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "javascript://example.com/%0aalert(1)",
        "data:text/html,x",
        "ftp://example.com",
        "https://",
        "https://user:secret@example.com",
        "not an address",
        "file:///etc/passwd"
      })
  void whatLeadsElsewhereIsNoLink(String typed) {
    assertThat(reason(FieldType.LINK, typed)).isEqualTo("fields.no-link");
  }

  @Test
  void textIsKeptAsItIsAndRefusedWhenItIsTooLongOrCannotBeKept() {
    assertThat(only(FieldType.TEXT, " a  b ").words()).isEqualTo("a  b");
    assertThat(reason(FieldType.TEXT, "x".repeat(501))).isEqualTo("input.too-long");
    assertThat(reason(FieldType.TEXT, "a\u0000b")).isEqualTo("input.unstorable");
    assertThat(Item.folded("\uFDFA".repeat(500)).length()).isLessThanOrEqualTo(500);
  }

  @Test
  void anotherRecordIsNamedByItsNumber() {
    assertThat(only(FieldType.CONTACT, bd("50")).contact()).isEqualTo(50);
    assertThat(only(FieldType.COMPANY, "۵۰").company()).isEqualTo(50);
    assertThat(reason(FieldType.CONTACT, bd("1.5"))).isEqualTo("fields.no-key");
    assertThat(reason(FieldType.CONTACT, "9".repeat(19))).isEqualTo("fields.no-key");
  }

  private static BigDecimal bd(String number) {
    return new BigDecimal(number);
  }

  private static Item only(FieldType type, Object raw) {
    Checked<List<Item>> checked = check(field(type, false), raw);
    assertThat(checked.flaw()).isNull();
    assertThat(checked.value()).hasSize(1);
    return checked.value().get(0);
  }

  private static String reason(FieldType type, Object raw) {
    Checked<List<Item>> checked = check(field(type, false), raw);
    return checked.ok() ? null : checked.flaw().key();
  }

  private static Checked<List<Item>> check(Definition field, Object raw) {
    return ValueCheck.check(field, raw, "USD");
  }

  static Definition field(FieldType type, boolean required) {
    return new Definition(
        7,
        Carrier.CONTACT,
        "f",
        type,
        Labels.of("F"),
        null,
        required,
        1,
        false,
        List.of(
            new FieldOption(1L, "gold", new Labels("Gold", "ذهبي", "طلایی"), false),
            new FieldOption(2L, "silver", Labels.of("Silver"), false)),
        0);
  }
}
