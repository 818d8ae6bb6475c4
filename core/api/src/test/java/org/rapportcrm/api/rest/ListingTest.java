package org.rapportcrm.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {

  @Test
  void the_row_too_many_is_left_out_and_tells_of_another_page() {
    assertThat(Listing.page(List.of(1, 2, 3), 2, last -> "after " + last))
        .isEqualTo(Listing.of(List.of(1, 2), "after 2"));
  }

  @Test
  void a_page_that_is_just_full_is_the_last_one() {
    assertThat(Listing.page(List.of(1, 2), 2, last -> "after " + last))
        .isEqualTo(Listing.of(List.of(1, 2), null));
    assertThat(Listing.page(List.of(), 2, last -> "after " + last).items()).isEmpty();
  }

  @Test
  void a_page_in_another_form_keeps_its_place_and_total() {
    assertThat(new Listing<>(List.of(1, 2), "next", 5L).map(n -> "no. " + n))
        .isEqualTo(new Listing<>(List.of("no. 1", "no. 2"), "next", 5L));
  }
}
