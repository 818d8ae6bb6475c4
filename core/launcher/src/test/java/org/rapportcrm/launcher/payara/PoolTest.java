package org.rapportcrm.launcher.payara;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PoolTest {
  @Test
  void colonsAndEqualsSignsOfTheUrlAreNotTakenForSeparators() {
    assertThat(Pool.properties(Database.of("jdbc:postgresql://db:5432/r?ssl=true", "me", "a:b=c")))
        .startsWith("URL=jdbc\\:postgresql\\://db\\:5432/r?ssl\\=true&")
        .contains(":user=me:password=a\\:b\\=c");
  }
}
