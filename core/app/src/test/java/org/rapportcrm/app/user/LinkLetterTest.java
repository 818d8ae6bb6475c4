package org.rapportcrm.app.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LinkLetterTest {

  private static final LinkLetter LETTER =
      new LinkLetter(
          Locale.forLanguageTag("fa"),
          "به\r\nBcc: everybody@example.org",
          "سلام <b>Sara</b>",
          "https://crm.example.org/new-password/a-b_c",
          "پیوند",
          "پایان");

  @Test
  void whatANameHoldsIsTextAndNoMarkup() {
    assertThat(LETTER.html()).contains("سلام &lt;b&gt;Sara&lt;/b&gt;").doesNotContain("<b>");
  }

  @Test
  void aSubjectIsOneLine() {
    assertThat(LETTER.subject()).doesNotContain("\r").doesNotContain("\n");
  }

  @Test
  void theLetterReadsInItsOwnDirectionAndHasTheLinkInBothForms() {
    assertThat(LETTER.html())
        .contains("dir=\"rtl\"")
        .contains("href=\"https://crm.example.org/new-password/a-b_c\"");
    assertThat(LETTER.text()).contains("\nhttps://crm.example.org/new-password/a-b_c\n");
  }
}
