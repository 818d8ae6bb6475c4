package org.rapportcrm.app.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.page.SearchSource.Hit;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.contact.Workshop;
import org.rapportcrm.testkit.TestDatabase;

class DealSearchTest {

  @ParameterizedTest
  @EnumSource
  void aDealIsFoundByAnyPartOfItsNameInAnySpelling(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      for (String name : List.of("Green TEA 100%", "Café au lait", "قرارداد علي", "Snake_case")) {
        shop.in(() -> shop.deals.create(Workshop.values("name", name)));
      }
      DealSearch search = new DealSearch(shop.sql);
      assertThat(found(search, "tea green")).containsExactly("Green TEA 100%");
      assertThat(found(search, "EE")).containsExactly("Green TEA 100%");
      assertThat(found(search, "0%")).containsExactly("Green TEA 100%");
      assertThat(found(search, "cafe")).containsExactly("Café au lait");
      assertThat(found(search, "رداد علی")).containsExactly("قرارداد علي");
      assertThat(found(search, "e_c")).containsExactly("Snake_case");
      assertThat(found(search, "a"))
          .containsExactly("Snake_case", "Café au lait", "Green TEA 100%");
      assertThat(found(search, "coffee")).isEmpty();
    }
  }

  private static List<String> found(DealSearch search, String typed) {
    return search.find(Folding.fold(typed), 8).stream().map(Hit::title).toList();
  }
}
