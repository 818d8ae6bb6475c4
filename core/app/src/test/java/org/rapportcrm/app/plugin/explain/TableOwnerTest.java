package org.rapportcrm.app.plugin.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableOwnerTest {

  @Test
  void theLongestPrefixWins() {
    List<String> plugins = List.of("ror", "ror-report");
    assertThat(TableOwner.of("ror_report_run", plugins)).contains("ror-report");
    assertThat(TableOwner.of("ror_run", plugins)).contains("ror");
    assertThat(TableOwner.of("contact", plugins)).isEmpty();
  }
}
