package org.rapportcrm.app.plugin.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogEntryTest {

  @Test
  void everyLevelHasAWord() {
    assertThat(LogEntry.levelKey("SEVERE")).isEqualTo("system.entry.error");
    assertThat(LogEntry.levelKey("ERROR")).isEqualTo("system.entry.error");
    assertThat(LogEntry.levelKey("WARNING")).isEqualTo("system.entry.warning");
    assertThat(LogEntry.levelKey("INFO")).isEqualTo("system.entry.information");
    assertThat(LogEntry.levelKey("FINEST")).isEqualTo("system.entry.detail");
  }
}
