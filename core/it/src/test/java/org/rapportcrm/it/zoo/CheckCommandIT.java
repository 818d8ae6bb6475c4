package org.rapportcrm.it.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.it.RunningRapport;
import org.rapportcrm.it.RunningRapport.Ran;

/** {@code rapport check}, with nothing running. */
class CheckCommandIT {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void whatCannotRunIsToldWithItsRule(RefusedJar member) throws IOException {
    Ran ran = RunningRapport.ran("check", "--json", member.write(folder).toString());

    assertThat(ran.exit()).as(ran.printed()).isEqualTo(1);
    JsonObject report = Json.createReader(new StringReader(ran.printed())).readObject();
    assertThat(report.getBoolean("refused")).isTrue();
    assertThat(report.getJsonArray("findings").getValuesAs(JsonObject.class))
        .as(ran.printed())
        .anyMatch(
            finding ->
                finding.getString("id").equals(member.finding)
                    && finding.getString("text").contains(member.words));
  }

  @Test
  void whatIsFitIsToldSo() {
    Ran ran = RunningRapport.ran("check", BadUpgrade.good(folder).toString());

    assertThat(ran.printed()).contains("zoo 1.0.0 can be installed: 0 errors, 0 warnings.");
    assertThat(ran.exit()).isZero();
  }

  @Test
  void aFileThatIsNotThereIsToldInOneSentence() {
    Ran ran = RunningRapport.ran("check", folder.resolve("none.jar").toString());

    assertThat(ran.printed()).contains("There is no file").doesNotContain("Exception");
    assertThat(ran.exit()).isEqualTo(1);
  }
}
