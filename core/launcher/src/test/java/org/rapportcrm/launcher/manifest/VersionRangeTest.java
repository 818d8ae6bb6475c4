package org.rapportcrm.launcher.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1.0,2)|1.0",
        "[1.0,2)|1.9.9",
        "[1.0,2)|1.0-SNAPSHOT",
        "(1.0,2]|2",
        "[1.0]|1.0.0",
        "[1.0,)|7",
        "(,2)|0.1",
        "1.5|3",
        "''|0.0.1",
      })
  void theRangeHoldsTheVersion(String range, String version) {
    assertThat(VersionRange.parse(range).contains(Version.parse(version))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1.0,2)|2.0",
        "[1.0,2)|2.0-SNAPSHOT",
        "[1.0,2)|0.9",
        "(1.0,2]|1.0",
        "[1.0]|1.0.1",
        "1.5|1.4"
      })
  void theRangeDoesNotHoldTheVersion(String range, String version) {
    assertThat(VersionRange.parse(range).contains(Version.parse(version))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1.0,2", "latest", "[1,2,3)", "[a,b]", "[3,2)", "(1,1]", "[1.0,1)"})
  void whatIsNoRangeIsRefused(String text) {
    assertThatThrownBy(() -> VersionRange.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRangeIsWrittenAsItWasRead() {
    assertThat(VersionRange.parse("[1.0,2)")).hasToString("[1.0,2)");
    assertThat(VersionRange.parse("[1.0,)")).hasToString("[1.0,)");
  }
}
