package org.rapportcrm.app.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PurchaseRowTest {

  @Test
  void theKeyOfARowThatBroughtNoNumberIsNoNumber() {
    assertThat(numbered("row:00004||1997-01-01T00:00|29.33|USD|1").number()).isNull();
    assertThat(numbered("A-17").number()).isEqualTo("A-17");
  }

  private static PurchaseRow numbered(String externalId) {
    return new PurchaseRow(
        1, 1, "A", externalId, Instant.EPOCH, BigDecimal.ONE, "USD", null, "import", null);
  }
}
