package org.rapportcrm.app.company;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyKeysTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Acme|acme",
        "ACME Ltd.|acme",
        "Acme GmbH & Co. KG|acme",
        "Müller und Söhne mbH|muller und sohne",
        "Sáenz S.A.R.L.|saenz",
        "Novo A/S|novo",
        "Acme Sp. z o.o.|acme",
        "شرکت داده‌پردازان|دادهپردازان",
        "داده‌پردازان (سهامی خاص)|دادهپردازان",
        "شركة الأندلس ذ.م.م|الاندلس",
        "Co-operative Bank|co operative bank",
        "Limited Edition Books|limited edition books",
        "ООО|ооо",
        "OOO Romashka|romashka"
      })
  void theLegalFormIsSetAsideAtBothEndsOfTheName(String name, String key) {
    assertThat(CompanyKeys.nameOf(name)).isEqualTo(key);
  }

  @Test
  void aNameThatIsNothingButALegalFormStays() {
    assertThat(CompanyKeys.nameOf("GmbH")).isEqualTo("gmbh");
    assertThat(CompanyKeys.nameOf("Company Ltd")).isEqualTo("company");
    assertThat(CompanyKeys.nameOf("***")).isEqualTo("***");
    assertThat(CompanyKeys.nameOf(" ")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "https://www.Acme.de:8443/kontakt?x=1|acme.de",
        "acme.de|acme.de",
        "//shop.acme.de/|shop.acme.de",
        "http://user:pass@acme.de#top|acme.de",
        "https://bücher.example|xn--bcher-kva.example",
        "https://facebook.com/acme|-",
        "our page|-",
        "http://localhost|-",
        "-|-"
      })
  void aWebsiteGivesItsDomainWithoutWww(String website, String domain) {
    assertThat(CompanyKeys.of("A", website, null, null).domain()).isEqualTo(domain);
  }

  @Test
  void withoutAWebsiteTheMailAddressGivesItsDomainUnlessManyShareIt() {
    assertThat(CompanyKeys.of("A", null, "info@acme.de", null).domain()).isEqualTo("acme.de");
    assertThat(CompanyKeys.of("A", null, "acme@gmail.com", null).domain()).isNull();
    assertThat(CompanyKeys.of("A", "acme.org", "info@acme.de", null).domain())
        .isEqualTo("acme.org");
  }

  @Test
  void theEndOfTheTelephoneCountsUnlessItIsAnExtension() {
    assertThat(CompanyKeys.of("A", null, null, "+49 (30) 123-45 67").phoneTail())
        .isEqualTo("301234567");
    assertThat(CompanyKeys.of("A", null, null, "110").phoneTail()).isNull();
  }
}
