package org.rapportcrm.app.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.app.contact.Birthday.Reckoning;
import org.rapportcrm.app.input.Checked;

class ContactTextTest {

  private static Checked<String> check(ContactField field, String raw) {
    return ContactText.check(field, raw, Reckoning.GREGORIAN);
  }

  @Test
  void namesAreSortedByTheLastNameAndFallBackToAddressAndNumber() {
    assertThat(ContactText.nameFolded("Zoë", "Ångström", "z@x.se", "7")).isEqualTo("angstrom zoe");
    assertThat(ContactText.nameFolded(null, " ", "Z@x.se", "7")).isEqualTo("z@x.se");
    assertThat(ContactText.nameFolded(null, null, null, "K-7")).isEqualTo("k-7");
    assertThat(ContactText.nameFolded(null, null, null, null)).isEmpty();
  }

  @Test
  void arabicAndPersianSpellingsOfANameBecomeOneWord() {
    String arabic = ContactText.searchText("علي", "كريمي", null, null, null, null);
    String persian = ContactText.searchText("علی", "کریمی", null, null, null, null);
    assertThat(arabic).isEqualTo(persian).isEqualTo("علی کریمی");
  }

  @Test
  void aHalfSpaceJoinsAndParts() {
    assertThat(ContactText.searchText("علی\u200cرضا", null, null, null, null, null).split(" "))
        .containsExactly("علیرضا", "علی", "رضا");
  }

  @Test
  void namesWithoutSpacesAreFoundFromAnyLetterOn() {
    assertThat(ContactText.searchText("王小明", null, null, null, null, null).split(" "))
        .containsExactly("王小明", "小明", "明");
  }

  @Test
  void aTelephoneIsFoundWithAndWithoutItsCountry() {
    assertThat(ContactText.phoneDigits("۰۰۹۸ (۹۱۲) ۳۴۵-۶۷۸۹")).isEqualTo("989123456789");
    assertThat(ContactText.searchText(null, null, null, "+98 912 345 6789", null, null).split(" "))
        .contains("989123456789", "9123456789", "6789");
    assertThat(ContactText.phoneDigits("n/a")).isNull();
  }

  @Test
  void wordsAreKeptOnceAndTheColumnIsNeverTooShort() {
    assertThat(ContactText.searchText("Ali", "Ali", "ali@ali.com", null, null, null))
        .isEqualTo("ali com");
    String endless = "عبدالرحمن ".repeat(2).strip() + " x".repeat(3000) + " y1 y2";
    assertThat(ContactText.searchText(endless, endless, null, null, null, null).length())
        .isLessThanOrEqualTo(2000);
    assertThat(ContactText.nameFolded("ﷺ".repeat(200), "ﷺ".repeat(200), null, null).length())
        .isLessThanOrEqualTo(420);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ali@example.com",
        "first.last+tag@sub.example.co.uk",
        "o'neil@example.org",
        "用户@example.com",
        "x@xn--mgba3a4f16a.ir"
      })
  void addressesThatWorkAreTaken(String address) {
    assertThat(check(ContactField.EMAIL, "  " + address + " ").value()).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ali",
        "ali@",
        "@example.com",
        "a b@example.com",
        "ali@example",
        "ali@[127.0.0.1]",
        "ali@example.com\nBcc: x@example.com",
        "<ali@example.com>"
      })
  void addressesThatCannotWorkAreRefused(String address) {
    assertThat(check(ContactField.EMAIL, address).flaw()).isNotNull();
  }

  @Test
  void aFieldIsRefusedWhenItIsTooLongOrCannotBeStored() {
    assertThat(check(ContactField.FIRST_NAME, "a".repeat(200)).ok()).isTrue();
    assertThat(check(ContactField.FIRST_NAME, "a".repeat(201)).flaw().key())
        .isEqualTo("input.too-long");
    assertThat(check(ContactField.NOTE, "a\u0000b").flaw().key()).isEqualTo("input.unstorable");
    assertThat(check(ContactField.NOTE, "\ud800").flaw().key()).isEqualTo("input.unstorable");
    assertThat(check(ContactField.NOTE, "😀").value()).isEqualTo("😀");
  }

  @Test
  void blankMeansNothing() {
    assertThat(check(ContactField.LIFE_STAGE, "  ")).isEqualTo(Checked.good(null));
    assertThat(check(ContactField.EMAIL, "")).isEqualTo(Checked.good(null));
  }

  @Test
  void codesAreBroughtIntoTheirOneForm() {
    assertThat(check(ContactField.LIFE_STAGE, " VIP ").value()).isEqualTo("vip");
    assertThat(check(ContactField.LANGUAGE, "ar_eg").value()).isEqualTo("ar-EG");
    assertThat(check(ContactField.LIFE_STAGE, "friend").flaw().key())
        .isEqualTo("input.no-life-stage");
    assertThat(check(ContactField.ZONE, "Mars/Olympus").flaw().key()).isEqualTo("input.no-zone");
  }

  @ParameterizedTest
  @CsvSource({
    "1990-05-17, GREGORIAN, 1990-05-17",
    "1990/5/7, JALALI, 1990-05-07",
    "1990-05-17T00:00:00Z, GREGORIAN, 1990-05-17",
    "۱۳۶۹/۰۲/۲۷, JALALI, 1990-05-17",
    "1410-10-22, HIJRI, 1990-05-17",
    "--05-17, GREGORIAN, --05-17",
    "02-29, GREGORIAN, --02-29",
    "02/27, JALALI, --05-17",
    "--05-17, JALALI, --05-17",
    "--05-17, HIJRI, --05-17"
  })
  void birthdaysAreReadInThreeCalendars(String raw, Reckoning reckoning, String iso) {
    assertThat(ContactText.check(ContactField.BIRTHDAY, raw, reckoning).value()).isEqualTo(iso);
  }

  @ParameterizedTest
  @CsvSource({
    "1990-02-30, GREGORIAN, input.no-such-day",
    "1369-13-01, JALALI, input.no-such-day",
    "1369-02-27, GREGORIAN, input.which-calendar",
    "10-22, HIJRI, input.year-needed",
    "soon, GREGORIAN, input.no-birthday"
  })
  void daysThatAreNoneAreRefused(String raw, Reckoning reckoning, String key) {
    assertThat(ContactText.check(ContactField.BIRTHDAY, raw, reckoning).flaw().key())
        .isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "1369-02-27, persian, 1990-05-17",
    "۱۴۱۰/۱۰/۲۲, islamic-umalqura, 1990-05-17",
    "1990-05-17, persian, 1990-05-17",
    "05-17, persian, --05-17"
  })
  void aYearOfAnotherCalendarIsOfTheOneInWhichTheBirthdayReturns(
      String raw, String calendar, String iso) {
    ContactChange change = Workshop.change("birthday", raw, "birthCalendar", calendar);
    assertThat(change.fields().get(ContactField.BIRTHDAY)).isEqualTo(iso);
  }
}
