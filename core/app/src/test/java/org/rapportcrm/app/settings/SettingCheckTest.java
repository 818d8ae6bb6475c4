package org.rapportcrm.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.settings.SettingRules;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.settings.SettingsSchema.Type;

class SettingCheckTest {

  private static final SettingRules FREE = SettingRules.none();

  @Test
  void wholeNumbersAreTakenInAnyDigits() {
    assertThat(check(Type.WHOLE_NUMBER, "365")).isEqualTo("365");
    assertThat(check(Type.WHOLE_NUMBER, " ۳۶۵ ")).isEqualTo("365");
    assertThat(check(Type.DECIMAL, "١٫٥")).isEqualTo("1.5");
  }

  @Test
  void whatIsNoNumberIsRefusedByName() {
    assertThat(flaw(Type.WHOLE_NUMBER, "1.5")).isEqualTo("settings.noNumber");
    assertThat(flaw(Type.WHOLE_NUMBER, "1e99999999")).isEqualTo("settings.noNumber");
    assertThat(flaw(Type.DECIMAL, "many")).isEqualTo("settings.noNumber");
  }

  @Test
  void onlyChoicesCanBeChosen() {
    assertThat(check(Type.SEVERAL, "a,b")).isEqualTo("a,b");
    assertThat(flaw(Type.CHOICE, "z")).isEqualTo("settings.noChoice");
  }

  @Test
  void nothingIsNothing() {
    assertThat(check(Type.WHOLE_NUMBER, "  ")).isNull();
  }

  @Test
  void durationsAreTakenAsPeopleWriteThem() {
    assertThat(check(Type.DURATION, "2h 30m")).isEqualTo("PT2H30M");
    assertThat(check(Type.DURATION, "۹۰s")).isEqualTo("PT1M30S");
    assertThat(check(Type.DURATION, "PT15M")).isEqualTo("PT15M");
    assertThat(flaw(Type.DURATION, "soon")).isEqualTo("settings.noDuration");
    assertThat(flaw(Type.DURATION, "0m")).isEqualTo("settings.noDuration");
  }

  @Test
  void moneyHasACurrencyThatExists() {
    assertThat(check(Type.MONEY, "EUR 12.50")).isEqualTo("12.50 EUR");
    assertThat(check(Type.MONEY, "1000 irr")).isEqualTo("1000 IRR");
    assertThat(flaw(Type.MONEY, "12.50")).isEqualTo("settings.noMoney");
    assertThat(flaw(Type.MONEY, "12 QQQ")).isEqualTo("settings.noMoney");
  }

  @Test
  void addressesAndColoursHaveTheirForm() {
    assertThat(check(Type.COLOUR, "36C")).isEqualTo("#3366cc");
    assertThat(flaw(Type.COLOUR, "blue")).isEqualTo("settings.noColour");
    assertThat(check(Type.URL, "https://example.com/x")).isEqualTo("https://example.com/x");
    assertThat(flaw(Type.URL, "javascript:alert(1)")).isEqualTo("settings.noUrl");
    assertThat(flaw(Type.URL, "https://")).isEqualTo("settings.noUrl");
    assertThat(flaw(Type.EMAIL, "nobody")).isEqualTo("input.no-address");
    assertThat(flaw(Type.DAY, "2026-02-30")).isEqualTo("input.no-day");
  }

  @Test
  void boundsAreKept() {
    SettingRules bounds = FREE.between("2", "5");
    assertThat(flaw(Type.WHOLE_NUMBER, "1", bounds)).isEqualTo("settings.tooSmall");
    assertThat(flaw(Type.WHOLE_NUMBER, "6", bounds)).isEqualTo("settings.tooGreat");
    assertThat(flaw(Type.TEXT, "a", bounds)).isEqualTo("settings.tooShort");
    assertThat(flaw(Type.SECRET, "abcdef", bounds)).isEqualTo("settings.tooLong");
    assertThat(flaw(Type.MONEY, "6 EUR", bounds)).isEqualTo("settings.tooGreat");
    assertThat(flaw(Type.DURATION, "1m", FREE.between("PT2M", null)))
        .isEqualTo("settings.tooSmall");
    assertThat(flaw(Type.DAY, "2027-01-01", FREE.between(null, "2026-12-31")))
        .isEqualTo("settings.tooGreat");
  }

  @Test
  void aTextMatchesItsPatternAsAWhole() {
    SettingRules pattern = FREE.matching("[A-Z]{2}");
    assertThat(flaw(Type.TEXT, "ABC", pattern)).isEqualTo("settings.noMatch");
    assertThat(SettingCheck.check("x", setting(Type.TEXT, pattern), "AB").ok()).isTrue();
  }

  @Test
  void noErrorRepeatsASecret() {
    assertThat(arguments(Type.SECRET, "hunter2", FREE.matching("[0-9]+"))).isEmpty();
    assertThat(arguments(Type.SECRET, "hunter2", FREE.between("8", null)))
        .containsExactly(7, 8)
        .doesNotContain("hunter2");
  }

  @Test
  void boundsAreToldAsPeopleWriteThem() {
    assertThat(arguments(Type.DURATION, "90s", FREE.between("PT2M", null)))
        .containsExactly("1m 30s", "2m");
    assertThat(arguments(Type.WHOLE_NUMBER, "۶۰", FREE.between(null, "50")))
        .containsExactly(new BigDecimal(60), new BigDecimal(50));
    assertThat(arguments(Type.DECIMAL, "0.00001", FREE.between("1", null)))
        .containsExactly("0.00001", new BigDecimal(1));
  }

  @Test
  void aSlipInTheSchemaLocksNothing() {
    assertThat(SettingCheck.check("x", setting(Type.TEXT, FREE.matching("[")), "a").ok()).isTrue();
    assertThat(SettingCheck.check("x", setting(Type.DECIMAL, FREE.between("x", "y")), "1").ok())
        .isTrue();
  }

  private static String check(Type type, String value) {
    return SettingCheck.check("x", setting(type, FREE), value).value();
  }

  private static String flaw(Type type, String value) {
    return flaw(type, value, FREE);
  }

  private static String flaw(Type type, String value, SettingRules rules) {
    return SettingCheck.check("x", setting(type, rules), value).flaw().key();
  }

  private static List<Object> arguments(Type type, String value, SettingRules rules) {
    return SettingCheck.check("x", setting(type, rules), value).flaw().arguments();
  }

  private static Setting setting(Type type, SettingRules rules) {
    return new Setting("x", "k", type, null, List.of("a", "b"), rules);
  }
}
