package org.rapportcrm.app.purpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.message.Consents.Wording;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.consent.Wordings;
import org.rapportcrm.testkit.TestDatabase;

class PurposeTextsTest {

  @ParameterizedTest
  @EnumSource
  void changedWordsAreANewVersionAndTheOldOnesStayAsTheyWere(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      PurposeTexts texts = Wordings.of(database.sql(), Clock.systemUTC());
      assertThat(texts.current()).hasSize(9).allMatch(text -> text.version() == 1);
      Wording before = texts.current("marketing", Locale.ENGLISH);
      Wording after =
          texts.change(
              "marketing", "en", new TextInput(before.name(), "  Letters, yes. ", null, 1));
      assertThat(after.version()).isEqualTo(2);
      assertThat(texts.current("marketing", Locale.ENGLISH).words()).isEqualTo("Letters, yes.");
      assertThat(texts.find(before.id())).contains(before);
      assertThat(texts.versions("marketing")).hasSize(4);
      assertThat(texts.current()).hasSize(9);
      Wording same =
          texts.change("marketing", "en", new TextInput(after.name(), after.words(), null, 2));
      assertThat(same).isEqualTo(after);
    }
  }

  @ParameterizedTest
  @EnumSource
  void wordsThatSomebodyElseChangedMeanwhileAreNotWrittenOver(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      PurposeTexts texts = Wordings.of(database.sql(), Clock.systemUTC());
      texts.change("loyalty", "fa", new TextInput("نام", "واژه‌ها", null, 1));
      assertThatThrownBy(() -> texts.change("loyalty", "fa", new TextInput("n", "w", null, 1)))
          .isInstanceOf(ProblemException.class)
          .extracting("status")
          .isEqualTo(409);
      assertThatThrownBy(() -> texts.change("loyalty", "en", new TextInput(" ", null, null, null)))
          .isInstanceOf(ProblemException.class);
      assertThatThrownBy(() -> texts.change("loyalty", "xx", new TextInput("n", "w", null, null)))
          .isInstanceOf(ProblemException.class);
      assertThatThrownBy(() -> texts.current("spam", Locale.ENGLISH))
          .isInstanceOf(ProblemException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLanguageWithoutWordsIsAskedInEnglish(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      PurposeTexts texts = Wordings.of(database.sql(), Clock.systemUTC());
      assertThat(texts.current("feedback", Locale.FRENCH).language()).isEqualTo("en");
      assertThat(texts.current("feedback", Locale.forLanguageTag("ar-EG")).language())
          .isEqualTo("ar");
    }
  }
}
