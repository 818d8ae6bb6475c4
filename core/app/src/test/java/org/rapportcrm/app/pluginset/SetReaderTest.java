package org.rapportcrm.app.pluginset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.pluginset.SetFile.Member;
import org.rapportcrm.app.text.BundleMessages;
import org.rapportcrm.testkit.Spoken;

class SetReaderTest {

  @Test
  void whatWasWrittenIsReadAgain() {
    SetFile set =
        new SetFile(
            "0.1.0",
            List.of(new Member("visits", "plugin", "1.0.0", "a".repeat(64), false, true)),
            "lapis",
            Map.of("core", Map.of("site.name", "چای و کاغذ")),
            Map.of("visits", List.of("key")));

    String text = SetJson.of(set);

    assertThat(SetReader.read(text)).isEqualTo(set);
    assertThat(SetJson.of(SetReader.read(text))).isEqualTo(text);
    assertThat(text).contains("\n").contains("\"site.name\"");
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    ProblemException problem =
        catchThrowableOfType(
            ProblemException.class,
            () ->
                SetReader.read(
                    """
                    {"plugin": [], "plugins": [
                      {"id": "Visits!", "version": "1.0.0", "sha256": "12"},
                      {"id": "hello", "version": "", "sha256": "%1$s", "active": "yes"},
                      {"id": "hello", "version": "1.0.0", "sha256": "%1$s"}],
                     "settings": {"core": [1]}}
                    """
                        .formatted("b".repeat(64))));

    assertThat(problem.status()).isEqualTo(422);
    assertThat(problem.errors())
        .extracting(FieldError::field)
        .containsExactlyInAnyOrder(
            "plugin",
            "plugins[0].id",
            "plugins[0].sha256",
            "plugins[1].version",
            "plugins[1].active",
            "plugins[2].id",
            "settings.core");
  }

  @Test
  void whatIsNoJsonIsRefusedInWords() {
    ProblemException problem =
        catchThrowableOfType(ProblemException.class, () -> SetReader.read("plugins: []"));

    FieldError said = Spoken.in("fa", new BundleMessages(), () -> problem.errors().get(0));
    assertThat(said.message()).startsWith("این مجموعهٔ افزونه‌ها نیست: ");
    assertThat(said.remedy()).isEqualTo("فایلی بفرستید که دستور rapport plugins export نوشته است.");
  }
}
