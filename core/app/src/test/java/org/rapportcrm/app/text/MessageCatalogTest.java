package org.rapportcrm.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessageCatalogTest {

  private static final Locale ARABIC = PersonLocale.of("ar");

  private final MessageCatalog catalog = new MessageCatalog(getClass().getClassLoader());

  @Test
  void arabicHasSixPlurals() {
    assertThat(catalog.text(ARABIC, "zoo.animals", 0)).isEqualTo("لا حيوانات");
    assertThat(catalog.text(ARABIC, "zoo.animals", 1)).isEqualTo("حيوان واحد");
    assertThat(catalog.text(ARABIC, "zoo.animals", 2)).isEqualTo("حيوانان");
    assertThat(catalog.text(ARABIC, "zoo.animals", 3)).isEqualTo("٣ حيوانات");
    assertThat(catalog.text(ARABIC, "zoo.animals", 11)).isEqualTo("١١ حيوانًا");
    assertThat(catalog.text(ARABIC, "zoo.animals", 100)).isEqualTo("١٠٠ حيوان");
  }

  @Test
  void digitsAreThoseOfThePersonNotOnlyOfTheLanguage() {
    Locale latin = PersonLocale.of("ar", null, "latn");

    assertThat(catalog.text(latin, "zoo.animals", 3)).isEqualTo("3 حيوانات");
  }

  @Test
  void aTextThatALanguageLacksIsEnglish() {
    assertThat(catalog.text(ARABIC, "zoo.english")).isEqualTo("Only in English");
  }

  @Test
  void aTextThatNobodyHasIsItsKey() {
    assertThat(catalog.text(Locale.ENGLISH, "zoo.unicorn")).isEqualTo("zoo.unicorn");
    assertThat(catalog.text(Locale.ENGLISH, "nobundle.at.all")).isEqualTo("nobundle.at.all");
    assertThat(catalog.text(Locale.ENGLISH, null)).isEmpty();
  }

  @Test
  void anApostropheIsAnApostrophe() {
    assertThat(catalog.text(Locale.ENGLISH, "zoo.plain")).isEqualTo("It's plain");
  }

  @Test
  void anArgumentIsTextAndNeverAPattern() {
    assertThat(catalog.text(Locale.ENGLISH, "zoo.greet", "{0} '{'")).isEqualTo("Hello {0} '{'");
  }

  @Test
  void textsOfTheCoreAreFoundByTheirFeature() {
    assertThat(catalog.text(PersonLocale.of("fa"), "shell.dashboard")).isEqualTo("پیشخوان");
  }
}
