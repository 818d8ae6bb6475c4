package org.rapportcrm.app.plugin.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapportcrm.app.plugin.change.ChangePlan.Finding;
import org.rapportcrm.app.plugin.change.ChangePlan.Off;
import org.rapportcrm.app.text.BundleMessages;

class FindingWordsTest {

  private static final Locale PERSIAN = Locale.forLanguageTag("fa");

  private final FindingWords words = new FindingWords(new BundleMessages());

  @Test
  void whatThePlanFindsIsSaidInTheReadersLanguageWithItsVersions() {
    Finding finding =
        in(
            PERSIAN,
            finding("version.downgrade", List.of("visits", "2.0.0", "1.5.0", "1.0.0"), Map.of()));

    assertThat(finding.text()).contains("visits", "2.0.0", "1.5.0", "1.0.0", "داده‌هایی");
    assertThat(finding.fix()).contains("1.5.0").contains("نصب کنید");
    assertThat(finding.rule()).isEmpty();
  }

  @Test
  void ofAJarRuleDetailAndRemedyAreSaidInTheReadersLanguage() {
    Finding finding =
        in(PERSIAN, of("library.clash", "library.clash.says.core", "org.h2", "h2.jar"));

    assertThat(finding.rule()).isNotEmpty().doesNotContain("package");
    assertThat(finding.text()).contains("org.h2", "h2.jar", "کلاس‌هایی");
    assertThat(finding.fix()).isNotEqualTo("Do this.");
  }

  @Test
  void aDetailThatNobodyWordedStaysInEnglish() {
    assertThat(in(PERSIAN, of("manifest.key", "")).text()).isEqualTo("In English.");
  }

  @Test
  void whatAPluginSaysIsSaidInItsOwnWords() {
    Map<String, String> said = Map.of("en", "Walk first.", "fa", "نخست قدم بزنید.");

    assertThat(in(PERSIAN, finding("upgrade.refused", List.of(), said)).text())
        .isEqualTo("نخست قدم بزنید.");
    assertThat(in(Locale.ENGLISH, finding("upgrade.refused", List.of(), said)).text())
        .isEqualTo("Walk first.");
  }

  @Test
  void whyAPluginGoesOutIsSaidByItsRule() {
    ChangePlan plan =
        new ChangePlan(
            "p",
            true,
            List.of(),
            List.of(),
            List.of(
                new Off(
                    "rides",
                    "set.missing",
                    null,
                    "it requires walks",
                    "changes.out.missing",
                    List.of("walks", "rides"))),
            0);

    assertThat(words.in(PERSIAN, plan).switchedOff())
        .singleElement()
        .satisfies(off -> assertThat(off.rule()).contains("نصب نیست"))
        .satisfies(off -> assertThat(off.reason()).contains("walks", "rides", "نیاز دارد"));
  }

  private Finding in(Locale locale, Finding finding) {
    ChangePlan plan = new ChangePlan("p", false, List.of(finding), List.of(), List.of(), 0);
    return words.in(locale, plan).findings().get(0);
  }

  private static Finding finding(String check, List<String> arguments, Map<String, String> texts) {
    return new Finding(
        check, "error", "visits", null, "In English.", "Do this.", "", "", arguments, texts);
  }

  private static Finding of(String check, String sentence, String... arguments) {
    return new Finding(
        check,
        "error",
        "visits.jar",
        null,
        "In English.",
        "Do this.",
        "",
        sentence,
        List.of(arguments),
        Map.of());
  }
}
