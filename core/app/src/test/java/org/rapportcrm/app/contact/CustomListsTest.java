package org.rapportcrm.app.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.segment.Segments.Compiled;
import org.rapportcrm.app.company.CompanyChange;
import org.rapportcrm.app.company.CompanyField;
import org.rapportcrm.app.company.CompanyFinder;
import org.rapportcrm.app.deal.DealFilter;
import org.rapportcrm.app.deal.DealRow;
import org.rapportcrm.app.purchase.PurchaseRow;
import org.rapportcrm.app.purchase.Purchases;
import org.rapportcrm.testkit.TestDatabase;

/** Lists of companies, deals and purchases within what custom fields find. */
@ParameterizedClass
@EnumSource
class CustomListsTest {

  @Parameter TestDatabase.Kind kind;
  Workshop shop;

  @BeforeEach
  void open() {
    shop = new Workshop(kind);
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void companiesAreThoseThatTheQueryFinds() {
    CompanyFinder finder = new CompanyFinder(shop.sql);
    company("Tea");
    long cups = company("Cups");
    assertThat(finder.list(null, only("company", cups), CompanyFinder.SORTING.usually(), null, 10))
        .extracting(CompanyFinder.CompanyRow::name)
        .containsExactly("Cups");
    assertThat(finder.list("tea", only("company", cups), CompanyFinder.SORTING.usually(), null, 10))
        .isEmpty();
    assertThat(finder.list(null, 10)).hasSize(2);
  }

  @Test
  void dealsAreThoseThatTheQueryFindsOnTheBoardToo() {
    shop.in(() -> shop.deals.create(Workshop.values("name", "Tea")));
    long cups = shop.in(() -> shop.deals.create(Workshop.values("name", "Cups")));
    DealFilter filter = DealFilter.ALL.within(only("deal", cups));
    assertThat(shop.found.byKey(filter, 0, 10)).extracting(DealRow::name).containsExactly("Cups");
    long stage = shop.found.byKey(filter, 0, 10).get(0).stage().id();
    assertThat(shop.found.sums(filter.at(stage)).get(0).deals()).isEqualTo(1);
  }

  @Test
  void purchasesAreThoseThatTheQueryFinds() {
    long contact = shop.contact("firstName", "Sara");
    shop.purchase(contact, "A-1", "2026-05-01T10:00:00Z", "10");
    PurchaseRow second = shop.purchase(contact, "A-2", "2026-05-02T10:00:00Z", "20");
    Purchases.Filter filter =
        new Purchases.Filter(contact, null, "A", only("purchase", second.id()));
    assertThat(shop.purchases.list(filter, 10))
        .extracting(PurchaseRow::externalId)
        .containsExactly("A-2");
  }

  private long company(String name) {
    return shop.in(
        () ->
            shop.companies.create(new CompanyChange(Map.of(CompanyField.NAME, name), false, null)));
  }

  private static Compiled only(String table, long id) {
    return new Compiled("select id from " + table + " where id = ?", List.of(id));
  }
}
