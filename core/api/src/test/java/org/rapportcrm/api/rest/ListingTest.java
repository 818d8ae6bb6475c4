package org.rapportcrm.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {

  @Test
  void theRowTooManyIsLeftOutAndTellsOfAnotherPage() {
    assertThat(Listing.page(List.of(1, 2, 3), 2, last -> "after " + last))
        .isEqualTo(Listing.of(List.of(1, 2), "after 2"));
  }

  @Test
  void aPageThatIsJustFullIsTheLastOne() {
    assertThat(Listing.page(List.of(1, 2), 2, last -> "after " + last))
        .isEqualTo(Listing.of(List.of(1, 2), null));
    assertThat(Listing.page(List.of(), 2, last -> "after " + last).items()).isEmpty();
  }

  @Test
  void aPageInAnotherFormKeepsItsPlaceAndTotal() {
    assertThat(new Listing<>(List.of(1, 2), "next", 5L).map(n -> "no. " + n))
        .isEqualTo(new Listing<>(List.of("no. 1", "no. 2"), "next", 5L));
  }
}
