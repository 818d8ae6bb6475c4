package org.rapportcrm.app.pluginset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapportcrm.app.pluginset.SetFile.Member;

class SetDifferenceTest {

  private static final String A = "a".repeat(64);
  private static final String B = "b".repeat(64);

  @Test
  void betweenASetAndItselfThereIsNothingToDo() {
    SetFile set =
        set(
            "default",
            Map.of("core", Map.of("site.name", "Tea")),
            member("visits", "1.0.0", A, true),
            member("hello", "1.0.0", B, false));

    SetDifference difference = SetDifference.between(set, set);

    assertThat(difference.changes()).isEmpty();
    assertThat(difference.jars()).isEmpty();
    assertThat(difference.notes()).isEmpty();
  }

  @Test
  void whatIsNotHereIsInstalledAndThenSwitchedOn() {
    assertThat(changes(set(), set(member("visits", "1.0.0", A, true))))
        .containsExactly("INSTALL visits null 1.0.0", "ACTIVATE visits inactive active");
    assertThat(changes(set(), set(member("visits", "1.0.0", A, false))))
        .containsExactly("INSTALL visits null 1.0.0");
  }

  @Test
  void anotherVersionIsAnUpgradeOrADowngradeAndAnotherFileAReplacement() {
    SetFile here = set(member("visits", "1.9.0", A, true));

    assertThat(changes(here, set(member("visits", "1.10.0", B, true))))
        .containsExactly("UPGRADE visits 1.9.0 1.10.0");
    assertThat(changes(here, set(member("visits", "1.9.0-rc1", B, true))))
        .containsExactly("DOWNGRADE visits 1.9.0 1.9.0-rc1");
    assertThat(changes(here, set(member("visits", "1.9.0", B, true))))
        .containsExactly("REPLACE visits 1.9.0 1.9.0");
  }

  @Test
  void whatTheFileDoesNotNameIsSwitchedOffAndStays() {
    assertThat(changes(set(member("visits", "1.0.0", A, true)), set()))
        .containsExactly("DEACTIVATE visits active inactive");
    assertThat(changes(set(member("visits", "1.0.0", A, false)), set())).isEmpty();
  }

  @Test
  void secretsThatAreSetThereAndNotHereAreToBeSetByHand() {
    SetFile there =
        new SetFile("0.1.0", List.of(), null, Map.of(), Map.of("visits", List.of("key", "pin")));
    SetFile here =
        new SetFile("0.1.0", List.of(), null, Map.of(), Map.of("visits", List.of("pin")));

    assertThat(SetDifference.between(here, there).secrets()).containsExactly("visits/key");
    assertThat(SetDifference.between(there, there).secrets()).isEmpty();
  }

  @Test
  void bundledPluginsFollowRapportAndAreOnlyNoted() {
    SetFile here = set(new Member("loyalty", "plugin", "0.2.0", A, true, true));
    SetFile wanted = set(new Member("loyalty", "plugin", "0.1.0", B, true, false));

    SetDifference difference = SetDifference.between(here, wanted);

    assertThat(difference.jars()).isEmpty();
    assertThat(difference.notes())
        .containsExactly("loyalty comes with Rapport: 0.2.0 here, 0.1.0 in the file");
    assertThat(changes(here, wanted)).containsExactly("DEACTIVATE loyalty active inactive");
  }

  @Test
  void settingsThatTheFileNamesAreChangedAndOthersStay() {
    SetFile here = set(null, Map.of("core", Map.of("site.name", "Tea", "mail.perHour", "10")));
    SetFile wanted =
        set("lapis", Map.of("core", Map.of("site.name", "Paper"), "visits", Map.of("days", "3")));

    assertThat(changes(here, wanted))
        .containsExactlyInAnyOrder(
            "THEME lapis null lapis",
            "SETTING core/site.name Tea Paper",
            "SETTING visits/days null 3");
    assertThat(SetDifference.between(here, wanted).settings()).isEqualTo(wanted.settings());
  }

  private static List<String> changes(SetFile here, SetFile wanted) {
    return SetDifference.between(here, wanted).changes().stream()
        .map(c -> c.kind() + " " + c.about() + " " + c.from() + " " + c.to())
        .toList();
  }

  private static SetFile set(Member... members) {
    return set(null, Map.of(), members);
  }

  private static SetFile set(
      String theme, Map<String, Map<String, String>> settings, Member... members) {
    return new SetFile("0.1.0", List.of(members), theme, settings, Map.of());
  }

  private static Member member(String id, String version, String sha256, boolean active) {
    return new Member(id, "plugin", version, sha256, false, active);
  }
}
