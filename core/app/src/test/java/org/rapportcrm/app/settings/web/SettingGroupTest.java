package org.rapportcrm.app.settings.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.app.text.BundleMessages;

class SettingGroupTest {

  @Test
  void everySettingOfTheSiteStandsUnderAHeading() {
    BundleMessages messages = new BundleMessages();
    assertThat(ServiceLoader.load(RapportPlugin.class))
        .flatExtracting(feature -> feature.settings().settings())
        .hasSizeGreaterThan(20)
        .allSatisfy(setting -> assertThat(messages.has(SettingGroup.titleKey(setting))).isTrue());
  }
}
