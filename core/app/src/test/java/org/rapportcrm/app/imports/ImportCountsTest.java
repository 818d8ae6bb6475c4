package org.rapportcrm.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImportCountsTest {

  @Test
  void newContactsOfAnImportOfContactsAreNotCountedTwice() {
    ImportCounts counts = new ImportCounts(4, 2, 1, 0, 2, 1);

    assertThat(counts.contactsBeside("contacts")).isZero();
    assertThat(counts.contactsBeside("purchases")).isEqualTo(2);
  }
}
