package org.rapportcrm.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ImportProgressTest {
  @Test
  void aKnownTotalGivesABar() {
    JsonObject half = Json.createObjectBuilder().add("read", 50).add("total", 100).build();
    assertThat(ImportProgress.line(half)).startsWith("[###############...............] 50 rows");
  }

  @Test
  void moreRowsThanEstimatedDoNotBreakTheBar() {
    JsonObject over = Json.createObjectBuilder().add("read", 150).add("total", 100).build();
    assertThat(ImportProgress.line(over)).startsWith("[##############################] 150 rows");
  }

  @Test
  void theOutcomeTellsWhereTheRejectedRowsAre() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    new ImportProgress(out, false)
        .finish(
            Json.createObjectBuilder()
                .add("state", "done")
                .add("read", 10)
                .add("created", 8)
                .add("rejected", 2)
                .add("rejectedUrl", "/api/v1/imports/1/rejected")
                .build());

    assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "done: 10 rows read, 8 created, 0 updated, 2 rejected.",
            "The rejected rows, each with its reason: /api/v1/imports/1/rejected");
  }
}
