package org.rapportcrm.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.text.KeptText;

class KeptTextTest {

  private final BundleMessages texts = new BundleMessages();

  @Test
  void whyABatchPausedIsSaidInTheReadersLanguage() {
    KeptText kept = KeptText.read(KeptText.of("mail.paused.complaints", 3, 1200).kept());
    assertThat(kept.in(texts, Locale.ENGLISH)).isEqualTo("3 of 1,200 recipients complained.");
    assertThat(kept.in(texts, Locale.forLanguageTag("fa-u-nu-arabext")))
        .isEqualTo("۳ نفر از ۱٬۲۰۰ گیرنده شکایت کردند.");
    assertThat(kept.in(texts, Locale.forLanguageTag("ar"))).contains("اشتكى");
  }

  @Test
  void wordsOfOthersStandInItAsTheyAre() {
    String kept = KeptText.of("mail.paused.refused", 12, 150, "550 {0} no\tsuch 'user'").kept();
    assertThat(KeptText.read(kept).in(texts, Locale.ENGLISH))
        .isEqualTo(
            "12 of 150 messages were refused for good, the last with: 550 {0} no such 'user'");
  }

  @Test
  void aSentenceThatAnEarlierVersionKeptStays() {
    KeptText old = KeptText.read("3 of 1000 recipients complained");
    assertThat(old.in(texts, Locale.forLanguageTag("fa")))
        .isEqualTo("3 of 1000 recipients complained")
        .isEqualTo(old.kept());
  }

  @Test
  void aSentenceThatNothingFillsIsKeptToo() {
    KeptText kept = KeptText.of("input.missing");
    assertThat(KeptText.read(kept.kept())).isEqualTo(kept);
  }
}
