package org.rapportcrm.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.company.CompanyFinder;
import org.rapportcrm.app.company.CompanyFinder.CompanyRow;
import org.rapportcrm.app.contact.Workshop;
import org.rapportcrm.app.deal.DealFilter;
import org.rapportcrm.app.deal.DealFinder;
import org.rapportcrm.app.deal.DealRow;
import org.rapportcrm.testkit.TestDatabase;

class OrderTest {

  @Test
  void aWordThatIsNoneIsNoOrder() {
    assertThat(DealFinder.SORTING.of("-amount").orElseThrow().word()).isEqualTo("-amount");
    assertThat(DealFinder.SORTING.of(" ").orElseThrow().word()).isEqualTo("closesOn");
    assertThat(DealFinder.SORTING.of("amount;drop")).isEmpty();
  }

  @Test
  void aCursorOfAnotherOrderIsRefused() {
    Order<DealRow> byId = DealFinder.SORTING.of("id").orElseThrow();
    String cursor = Cursor.of("-id", 5L, 5L);
    assertThatThrownBy(() -> byId.place(cursor)).isInstanceOf(ProblemException.class);
  }

  /** Rows that lack the value come last in both directions, and no page loses or doubles a row. */
  @ParameterizedTest
  @EnumSource
  void pagesOfTwoMakeTheWholeListInEachOrder(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      String[] days = {"2026-01-05", null, "2026-01-05", "2026-02-01", null, "2025-12-31", null};
      for (int i = 0; i < days.length; i++) {
        String name = "Deal " + i;
        String day = days[i];
        String amount = i % 3 == 0 ? null : "" + (100 - i);
        shop.in(
            () ->
                shop.deals.create(
                    Workshop.values("name", name, "closesOn", day, "amount", amount)));
      }
      for (Sorting.By<DealRow> by : DealFinder.SORTING.ways()) {
        for (boolean descending : List.of(false, true)) {
          Order<DealRow> order = new Order<>(DealFinder.SORTING, by, descending);
          List<DealRow> whole = shop.found.list(DealFilter.ALL, order, null, 100);
          List<DealRow> pages = new ArrayList<>();
          List<DealRow> page = shop.found.list(DealFilter.ALL, order, null, 2);
          while (!page.isEmpty() && pages.size() <= days.length) {
            pages.addAll(page);
            String cursor = order.cursor(page.get(page.size() - 1));
            page = shop.found.list(DealFilter.ALL, order, order.place(cursor), 2);
          }
          assertThat(pages).as(order.word()).isEqualTo(whole).hasSize(days.length);
          assertThat(values(order, whole)).as(order.word()).isSortedAccordingTo(direction(order));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void companiesComeByNameOrTheYoungestFirst(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      shop.in(() -> shop.companies.named("Zebra"));
      shop.in(() -> shop.companies.named("apple"));
      CompanyFinder finder = new CompanyFinder(shop.sql);
      assertThat(finder.list(null, 10))
          .extracting(CompanyRow::name)
          .containsExactly("apple", "Zebra");
      Order<CompanyRow> names = CompanyFinder.SORTING.of("-name").orElseThrow();
      assertThat(finder.list(null, null, names, null, 10))
          .extracting(CompanyRow::name)
          .containsExactly("Zebra", "apple");
    }
  }

  private static List<Comparable<Object>> values(Order<DealRow> order, List<DealRow> rows) {
    List<Comparable<Object>> values = new ArrayList<>();
    for (DealRow row : rows) {
      @SuppressWarnings("unchecked")
      Comparable<Object> value = (Comparable<Object>) order.by().value().apply(row);
      values.add(value);
    }
    return values;
  }

  private static Comparator<Comparable<Object>> direction(Order<DealRow> order) {
    Comparator<Comparable<Object>> plain = (a, b) -> a.compareTo(b);
    return Comparator.nullsLast(order.descending() ? plain.reversed() : plain);
  }
}
