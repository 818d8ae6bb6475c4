package org.rapportcrm.app.user.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.rapportcrm.app.user.Setup;

/** Whoever changes the language of the set-up page types nothing twice but the password. */
class SetupDraftTest {

  @Test
  void everyAnswerIsKeptButThePasswordAndTheLanguage() {
    assertThat(names(SetupDraft.class)).containsExactly("siteName", "name", "email", "zone");
    assertThat(names(Setup.Answers.class))
        .filteredOn(name -> !name.equals("password") && !name.equals("language"))
        .containsExactlyElementsOf(Arrays.asList(names(SetupDraft.class)));
  }

  @Test
  void whatWasTypedIsWhatIsKept() {
    Setup.Answers answers =
        new Setup.Answers("Tea & Paper", "مینا", "mina@example.org", "secret", "fa", "Asia/Tehran");
    assertThat(SetupDraft.of(answers))
        .isEqualTo(new SetupDraft("Tea & Paper", "مینا", "mina@example.org", "Asia/Tehran"))
        .asString()
        .doesNotContain("secret");
  }

  @Test
  void theButtonsOfTheLanguagesSendTheFormAndAskForNothing() throws IOException {
    String page = Files.readString(Path.of("src/main/resources/META-INF/resources/setup.xhtml"));
    assertThat(page.substring(page.indexOf("name=\"foot\"")))
        .contains("setupPage.speak(", "pt:form=\"setup\"", "pt:formnovalidate=");
  }

  private static String[] names(Class<?> record) {
    return Arrays.stream(record.getRecordComponents())
        .map(RecordComponent::getName)
        .toArray(String[]::new);
  }
}
