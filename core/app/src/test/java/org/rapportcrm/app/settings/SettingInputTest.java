package org.rapportcrm.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.settings.SettingRules;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.settings.SettingsSchema.Type;
import org.rapportcrm.app.input.Flaw;

class SettingInputTest {

  private static final Setting USE = Setting.of("use", "k", Type.YES_NO, "false");
  private static final Setting KEY = Setting.of("key", "k", Type.SECRET, null).required();
  private static final Setting PLACE =
      Setting.of("place", "k", Type.URL, null)
          .with(SettingRules.none().required(true).onlyIf("use", "true"));

  private final Map<String, String> current = new HashMap<>();
  private final List<Flaw> flaws = new ArrayList<>();

  @Test
  void aRequiredSettingCannotBeLeftEmpty() {
    Map<String, String> given = new HashMap<>();
    given.put("key", null);
    check(given);
    assertThat(flaws).extracting(Flaw::key).containsExactly("input.missing");
  }

  @Test
  void anEmptySecretStaysAsItIs() {
    assertThat(check(Map.of("key", ""))).isEmpty();
    assertThat(flaws).isEmpty();
    assertThat(check(Map.of("key", "new"))).containsEntry("key", "new");
  }

  @Test
  void whatIsNotShownIsNeitherAskedNorChanged() {
    assertThat(check(Map.of("use", "false", "place", "nonsense"))).containsOnlyKeys("use");
    assertThat(flaws).isEmpty();
    check(Map.of("use", "true", "place", ""));
    assertThat(flaws).extracting(Flaw::field).containsExactly("place");
  }

  @Test
  void withoutTheOtherOneWhatHoldsNowDecides() {
    current.put("use", "true");
    assertThat(check(Map.of("place", "https://example.com"))).containsOnlyKeys("place");
    current.put("use", "false");
    assertThat(check(Map.of("place", "https://example.com"))).isEmpty();
  }

  private Map<String, String> check(Map<String, String> given) {
    return new SettingInput(List.of(USE, KEY, PLACE), current::get)
        .check(given, name -> name, flaws);
  }
}
