package org.rapportcrm.launcher.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
  @ParameterizedTest
  @CsvSource({"1.2,1.10", "1,1.0.1", "1.0-SNAPSHOT,1.0", "1.0-alpha,1.0-beta", "0.9,1"})
  void theLeftIsOlderThanTheRight(String older, String newer) {
    assertThat(Version.parse(older)).isLessThan(Version.parse(newer));
    assertThat(Version.parse(newer)).isGreaterThan(Version.parse(older));
  }

  @Test
  void missingNumbersCountAsZero() {
    assertThat(Version.parse("1.0.0"))
        .isEqualTo(Version.parse("1"))
        .hasSameHashCodeAs(Version.parse("1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "one", "1.", "1..2", "v1", "1.2.3.4.5", "99999999999"})
  void whatIsNoVersionIsSaidToBeNone(String text) {
    assertThatThrownBy(() -> Version.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("for example 1.2.0");
  }

  @Test
  void aVersionIsWrittenAsItWasRead() {
    assertThat(Version.parse("0.1.0-SNAPSHOT")).hasToString("0.1.0-SNAPSHOT");
  }
}
