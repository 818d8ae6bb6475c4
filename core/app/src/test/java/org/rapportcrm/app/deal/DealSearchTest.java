package org.rapportcrm.app.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.page.SearchSource.Hit;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.contact.Workshop;
import org.rapportcrm.app.data.Dialect;
import org.rapportcrm.app.data.TitleSearch;
import org.rapportcrm.app.security.Seeing;
import org.rapportcrm.testkit.TestDatabase;

class DealSearchTest {

  @ParameterizedTest
  @EnumSource
  void aDealIsFoundByTheBeginningsOfItsWordsInAnySpelling(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      for (String name :
          List.of(
              "Green TEA 100%",
              "Café (au lait)", "قرارداد علي", "Snake_case", "می‌خواهم بخرم", "新茶合同")) {
        shop.in(() -> shop.deals.create(Workshop.values("name", name)));
      }
      DealSearch search = search(shop, kind);
      assertThat(found(search, "tea green")).containsExactly("Green TEA 100%");
      assertThat(found(search, "TE")).containsExactly("Green TEA 100%");
      assertThat(found(search, "100%")).containsExactly("Green TEA 100%");
      assertThat(found(search, "cafe (au")).containsExactly("Café (au lait)");
      assertThat(found(search, "قرار علی")).containsExactly("قرارداد علي");
      assertThat(found(search, "case")).containsExactly("Snake_case");
      assertThat(found(search, "میخواهم")).containsExactly("می‌خواهم بخرم");
      assertThat(found(search, "خواهم")).containsExactly("می‌خواهم بخرم");
      assertThat(found(search, "合同")).containsExactly("新茶合同");
      assertThat(found(search, "a")).containsExactly("Café (au lait)");
      assertThat(found(search, "ee")).as("inside a word").isEmpty();
      assertThat(found(search, "%")).as("no word").isEmpty();
      assertThat(found(search, "coffee")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void oldDealsAreFoundBehindManyNewOnesAndNobodySeesThoseOfOthers(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      long first = shop.in(() -> shop.deals.create(Workshop.values("name", "Samovar, the first")));
      shop.sql.update(
          "insert into deal (id, name, pipeline_id, stage_id, stage_since, created_at, updated_at)"
              + " select d.id + n.x, 'Deal ' || n.x, d.pipeline_id, d.stage_id, d.stage_since,"
              + " d.created_at, d.updated_at from deal d cross join"
              + " (select x from generate_series(1, 700) n (x)) n where d.id = ?",
          first);
      DealSearch search = search(shop, kind);
      assertThat(found(search, "samovar")).containsExactly("Samovar, the first");
      assertThat(found(search, "deal")).startsWith("Deal 700", "Deal 699").hasSize(8);
      assertThat(found(search, "deal 17"))
          .containsExactly(
              "Deal 179",
              "Deal 178",
              "Deal 177",
              "Deal 176",
              "Deal 175",
              "Deal 174",
              "Deal 173",
              "Deal 172");
      assertThat(Seeing.own(4711).get(() -> found(search, "samovar"))).isEmpty();
      assertThat(Seeing.own(4711).get(() -> found(search, "deal"))).isEmpty();
    }
  }

  private static DealSearch search(Workshop shop, TestDatabase.Kind kind) {
    return new DealSearch(shop.sql, new TitleSearch(shop.sql, Dialect.valueOf(kind.name())));
  }

  private static List<String> found(DealSearch search, String typed) {
    return search.find(Folding.fold(typed), 8).stream().map(Hit::title).toList();
  }
}
