package org.rapportcrm.app.security.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "/\n/evil",
        "https://evil.example",
        "javascript:alert(1)",
        "console/contacts",
        " /console",
        "/login?next=/login",
        "/setup"
      })
  void onlyPathsOfOurOwnAreFollowed(String wish) {
    assertThat(LocalPath.orHome(wish)).isEqualTo("/console");
  }

  @Test
  void aPageIsReachedWithItsQuery() {
    assertThat(LocalPath.orHome("/console/contacts?query=a&sort=name"))
        .isEqualTo("/console/contacts?query=a&sort=name");
  }
}
