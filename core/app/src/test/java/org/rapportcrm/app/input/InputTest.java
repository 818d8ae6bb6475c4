package org.rapportcrm.app.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputTest {

  @ParameterizedTest
  @ValueSource(strings = {"+98 (21) 8888-0000", "۰۲۱ ۸۸۸۸", "٠٥٠ ١٢٣", "1-800-FLOWERS", "110"})
  void aNumberIsKeptAsItIsTyped(String number) {
    assertThat(Input.phone("phone", number, 60)).isEqualTo(Checked.good(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "n/a", "-", "+"})
  void wordsAreNoTelephoneNumber(String words) {
    assertThat(Input.phone("phone", words, 60))
        .isEqualTo(Checked.bad("phone", "input.no-phone", words));
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com/a?b#c, https://example.com/a?b#c",
    "HTTP://Example.com, HTTP://Example.com",
    "example.com, https://example.com",
    "//example.com, https://example.com",
    "example.com:8080/shop, https://example.com:8080/shop",
    "localhost:8080, https://localhost:8080",
    "مثال.ایران, https://مثال.ایران"
  })
  void aWebsiteWithoutASchemeIsReachedSafely(String typed, String kept) {
    assertThat(Input.website("website", typed, 500)).isEqualTo(Checked.good(kept));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "ftp://example.com",
        "mailto:a@example.com",
        "https://",
        "https:example.com",
        "http://a@b",
        "not a website"
      })
  void nothingElseIsAWebsite(String typed) {
    assertThat(Input.website("website", typed, 500))
        .isEqualTo(Checked.bad("website", "input.no-website", typed));
  }

  @Test
  void theSchemeThatIsAddedCountsForTheLength() {
    String long500 = "a".repeat(496) + ".com";
    assertThat(Input.website("website", long500, 500).flaw().key()).isEqualTo("input.too-long");
  }
}
