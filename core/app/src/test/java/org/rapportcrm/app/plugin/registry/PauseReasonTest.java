package org.rapportcrm.app.plugin.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.text.KeptText;
import org.rapportcrm.app.text.BundleMessages;

class PauseReasonTest {

  private final BundleMessages texts = new BundleMessages();

  @Test
  void itIsSaidInTheLanguageOfWhoeverReadsIt() {
    PauseReason reason = kept(PauseReason.late(5, 10, "Visits", 3));

    assertThat(reason.in(texts, Locale.ENGLISH))
        .isEqualTo("5 failures in 10 min, the last in Visits: not back after 3 s");
    assertThat(reason.in(texts, Locale.forLanguageTag("fa")))
        .contains("۵ خطا در ۱۰ دقیقه", "Visits", "۳ ثانیه");
    assertThat(kept(PauseReason.stuck("Visits", 5)).in(texts, Locale.forLanguageTag("ar")))
        .contains("لم يرجع");
  }

  @Test
  void aNotificationOfItIsReadInTheLanguageOfItsReader() {
    KeptText told = PauseReason.late(5, 10, "Visits", 3).told();

    assertThat(KeptText.read(told.kept()).in(texts, Locale.forLanguageTag("fa")))
        .contains("۵ خطا در ۱۰ دقیقه", "Visits", "۳ ثانیه");
    assertThat(PauseReason.of("5 failures").told().in(texts, Locale.ENGLISH))
        .isEqualTo("5 failures");
  }

  @Test
  void whatWasThrownMayHoldTabsAndBraces() {
    PauseReason reason = kept(PauseReason.failures(5, 10, "Visits", "row\t{0}"));

    assertThat(reason.in(texts, Locale.ENGLISH)).endsWith("the last in Visits: row {0}");
  }

  @Test
  void aSentenceOfAnEarlierVersionStaysAsItIs() {
    assertThat(PauseReason.of("5 failures in 10 min").in(texts, Locale.forLanguageTag("fa")))
        .isEqualTo("5 failures in 10 min");
  }

  private static PauseReason kept(PauseReason reason) {
    return PauseReason.of(reason.kept());
  }
}
