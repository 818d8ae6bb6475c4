package org.rapportcrm.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.settings.SettingsSchema.Type;

class SettingCheckTest {

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

  private static String check(Type type, String value) {
    return SettingCheck.check("x", setting(type), value).value();
  }

  private static String flaw(Type type, String value) {
    return SettingCheck.check("x", setting(type), value).flaw().key();
  }

  private static Setting setting(Type type) {
    return new Setting("x", "k", type, null, List.of("a", "b"));
  }
}
