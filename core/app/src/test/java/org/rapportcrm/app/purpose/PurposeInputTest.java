package org.rapportcrm.app.purpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.app.input.Flaw;

class PurposeInputTest {

  private static final TextInput TIPS = new TextInput("Tips", "Send me tips.", null, null);

  @Test
  void oneLanguageIsEnough() {
    TextInput nothing = new TextInput(" ", null, "", null);
    assertThat(input("product-tips2", Map.of("fa", TIPS, "en", nothing)).flaws()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Tips", "2tips", "a--b", "a-", "a b", "a,b", "a.b", "a'b", "نکته", "direct"})
  void aNameThatWouldBreakAddressesOrRulesIsRefused(String name) {
    assertThat(input(name, Map.of("en", TIPS)).flaws()).extracting(Flaw::field).containsOnly("key");
  }

  @ParameterizedTest
  @CsvSource({"40,0", "41,1"})
  void aNameMayHaveFortyLetters(int letters, int flaws) {
    assertThat(input("a".repeat(letters), Map.of("en", TIPS)).flaws()).hasSize(flaws);
  }

  @Test
  void nobodyCanBeAskedWithoutWords() {
    assertThat(input("tips", Map.of()).flaws())
        .extracting(Flaw::field, Flaw::key)
        .containsExactly(tuple("texts", "purposes.no-text"));
  }

  @Test
  void eachLanguageSaysForItselfWhatIsMissing() {
    TextInput nameless = new TextInput(null, "Send me tips.", null, null);
    assertThat(input("tips", Map.of("ar", nameless, "xx", TIPS)).flaws())
        .extracting(Flaw::field)
        .containsExactly("texts.ar.name", "texts.xx");
  }

  private static PurposeInput input(String word, Map<String, TextInput> texts) {
    return new PurposeInput(word, true, true, texts);
  }
}
