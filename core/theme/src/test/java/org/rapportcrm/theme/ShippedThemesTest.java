package org.rapportcrm.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedThemesTest {

  @ParameterizedTest
  @ValueSource(strings = {"default", "lapis"})
  void theThemesThatComeWithRapportHaveNothingToLeaveOut(String id) {
    Theme theme = Theme.read(id, path -> file(id, path));

    assertThat(theme.findings()).isEmpty();
    assertThat(theme.sheet().tokens()).isNotEmpty();
    assertThat(theme.palette().pairs()).allMatch(Palette.Seen::enough);
  }

  private static byte[] file(String id, String path) {
    Path file = Path.of("../../themes", id, "src/main/resources", path);
    try {
      return Files.exists(file) ? Files.readAllBytes(file) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
