package org.rapportcrm.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlanTextTest {

  @Test
  void tellsWhoWouldHaveWhichRightAndWhatBecomesOfWhichTable() {
    assertThat(
            text(
                """
                {"action": "upgrade", "id": "visits", "from": "1.0.0", "to": "1.1.0",
                 "adds": [{"kind": "menu", "id": "", "roles": []},
                          {"kind": "capabilities", "id": "visits.read", "roles": ["sales"]}],
                 "drops": [{"kind": "settings", "id": "rooms", "roles": []}],
                 "tables": [{"name": "visits_note", "change": "changed", "columns": ["stars"],
                             "rows": 12}]}
                """))
        .contains(
            "upgrade visits 1.0.0 -> 1.1.0",
            "adds: capabilities 1, menu 1",
            "drops: settings 1",
            "right visits.read for administrator, sales",
            "table visits_note changed (stars), 12 rows now",
            "pause of about 4 s")
        .doesNotContain("as 1.0.0 left them");
  }

  @Test
  void tellsThatTheWayBackLeavesTheTables() {
    assertThat(
            text(
                """
                {"action": "downgrade", "id": "visits", "from": "1.1.0", "to": "1.0.0",
                 "adds": [], "tables": []}
                """))
        .contains("tables and rows stay as 1.1.0 left them");
  }

  @Test
  void promisesNothingOfAPlanThatIsRefused() {
    assertThat(
            print(
                """
                {"good": false, "findings": [{"severity": "error", "plugin": "visits",
                 "check": "downgrade", "text": "1.0.0 is too old.", "fix": "Take 1.1.0."}],
                 "plugins": [{"action": "downgrade", "id": "visits", "from": "2.0.0",
                 "to": "1.0.0", "adds": [], "tables": []}],
                 "switchedOff": [{"id": "desk", "reason": "It needs visits 2."}],
                 "pauseMillis": 3100}
                """))
        .contains("1.0.0 is too old.", "Take 1.1.0.", "downgrade visits 2.0.0 -> 1.0.0")
        .doesNotContain("stay", "pause", "no longer run");
  }

  private static String text(String plugin) {
    return print(
        "{\"good\": true, \"findings\": [], \"plugins\": ["
            + plugin
            + "], \"switchedOff\": [], \"pauseMillis\": 3100}");
  }

  private static String print(String plan) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonReader reader = Json.createReader(new StringReader(plan))) {
      PlanText.print(reader.readObject(), new PrintStream(out, true, StandardCharsets.UTF_8));
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
