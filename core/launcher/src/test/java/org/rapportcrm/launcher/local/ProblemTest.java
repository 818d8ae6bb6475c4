package org.rapportcrm.launcher.local;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class ProblemTest {
  @Test
  void theDetailAndEveryErrorAreShownWithFieldAndRemedy() {
    JsonObject problem =
        Json.createReader(
                new StringReader(
                    """
                    {"title": "Invalid", "detail": "The import cannot begin.", "errors": [
                      {"field": "mapping.3", "message": "There is no column 3.", "remedy": "Count from 0."},
                      {"message": "The file is empty."}]}
                    """))
            .readObject();

    assertThat(Problem.sentence(422, problem).lines())
        .containsExactly(
            "The import cannot begin.",
            "mapping.3: There is no column 3. Count from 0.",
            "The file is empty.");
  }

  @Test
  void anAnswerWithoutExplanationPointsToTheLog() {
    assertThat(Problem.sentence(502, JsonObject.EMPTY_JSON_OBJECT))
        .contains("status 502")
        .contains("log");
  }
}
