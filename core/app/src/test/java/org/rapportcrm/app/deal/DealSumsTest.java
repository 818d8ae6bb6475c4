package org.rapportcrm.app.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.app.contact.Workshop;
import org.rapportcrm.testkit.TestDatabase;

/** What stands above the columns of the board. */
@ParameterizedClass
@EnumSource
class DealSumsTest {

  private static final DealFilter USUAL = DealFilter.ALL.in(1L);

  @Parameter TestDatabase.Kind kind;

  private Workshop shop;

  @BeforeEach
  void open() {
    shop = new Workshop(kind);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private long deal(String... pairs) {
    return shop.in(() -> shop.deals.create(Workshop.values(pairs)));
  }

  /** As {@code stage currency deals amount weighted}. */
  private List<String> sums(DealFilter filter) {
    return shop.found.sums(filter).stream()
        .map(
            sum ->
                "%d %s %d %.2f %.2f"
                    .formatted(
                        sum.stageId(), sum.currency(), sum.deals(), sum.amount(), sum.weighted()))
        .toList();
  }

  @Test
  void amountsAreAddedUpByStageAndCurrencyAndWeightedByTheChanceOfEach() {
    deal("name", "A", "amount", "100", "currency", "EUR");
    deal("name", "B", "amount", "50", "currency", "EUR", "probability", "80");
    deal("name", "C", "amount", "10", "currency", "IRR", "stage", "won");
    deal("name", "D");
    assertThat(sums(USUAL))
        .containsExactly("1 EUR 2 150.00 60.00", "1 null 1 0.00 0.00", "4 IRR 1 10.00 10.00");
    assertThat(sums(USUAL.at(4))).containsExactly("4 IRR 1 10.00 10.00");
  }

  @Test
  void aChangeAndADeletionAreSeenAtOnce() {
    long id = deal("name", "A", "amount", "100", "currency", "EUR");
    long other = deal("name", "B", "amount", "1", "currency", "EUR");
    assertThat(sums(USUAL)).containsExactly("1 EUR 2 101.00 20.20");
    shop.sql.update(
        "update deal set amount = 7, updated_at = updated_at + interval '1' second where id = ?",
        id);
    assertThat(sums(USUAL)).containsExactly("1 EUR 2 8.00 1.60");
    shop.in(
        () -> {
          shop.deals.delete(other);
          return null;
        });
    assertThat(sums(USUAL)).containsExactly("1 EUR 1 7.00 1.40");
  }
}
