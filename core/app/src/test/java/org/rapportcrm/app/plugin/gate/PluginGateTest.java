package org.rapportcrm.app.plugin.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PluginGateTest {

  @Test
  void pagesAndResourcesBelongToTheirPlugin() {
    assertThat(PluginGate.pluginOf("/plugins/loyalty/programmes")).contains("loyalty");
    assertThat(PluginGate.pluginOf("/plugins/loyalty")).contains("loyalty");
    assertThat(PluginGate.pluginOf("/api/plugins/ror-report/ror")).contains("ror-report");
  }

  @Test
  void thePathsOfTheCoreBelongToNoPlugin() {
    assertThat(PluginGate.pluginOf("/console/contacts")).isEmpty();
    assertThat(PluginGate.pluginOf("/api/v1/plugins")).isEmpty();
  }
}
