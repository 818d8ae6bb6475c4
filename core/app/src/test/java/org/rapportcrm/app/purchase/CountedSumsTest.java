package org.rapportcrm.app.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.app.contact.Workshop;
import org.rapportcrm.app.contact.find.ContactFilter;
import org.rapportcrm.app.contact.find.ContactRow;
import org.rapportcrm.app.contact.find.ContactSort;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.testkit.TestDatabase;

/** Reza spends many rials, Sara some euros and dollars. */
@ParameterizedClass
@EnumSource
class CountedSumsTest {

  @Parameter TestDatabase.Kind kind;
  Workshop shop;
  long reza;
  long sara;

  @BeforeEach
  void open() {
    shop = new Workshop(kind);
    shop.settings.put("core", "currency", "EUR");
    reza = shop.contact("firstName", "Reza");
    sara = shop.contact("firstName", "Sara");
    bought(reza, 900_000, "IRR");
  }

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void inOneCurrencyWhateverItIsAmountsAreAddedAsTheyAre() {
    run("", false);
    assertThat(bySum()).containsExactly("Reza 900000", "Sara 0");
    assertThat(kept()).isEqualTo("null true");
  }

  @Test
  void withTheFirstPurchaseInAnotherOnlyTheInstallationsOwnCounts() {
    bought(sara, 20, "EUR");
    bought(sara, 500, "USD");
    assertThat(bySum()).as("until the job has run").containsExactly("Reza 900000", "Sara 520");
    run("", false);
    assertThat(bySum()).containsExactly("Sara 20", "Reza 0");
    assertThat(kept()).isEqualTo("EUR true");
    bought(sara, 7, "EUR");
    bought(sara, 7, "USD");
    assertThat(bySum()).as("what is bought from now on").containsExactly("Sara 27", "Reza 0");
    assertThat(shop.sql.number("select purchase_count from contact where id = ?", sara))
        .isEqualTo(4);
  }

  @Test
  void anotherCurrencyOfTheInstallationCountsAllAnew() {
    bought(sara, 20, "EUR");
    bought(sara, 500, "USD");
    run("", false);
    shop.settings.put("core", "currency", "USD");
    run("", false);
    assertThat(bySum()).containsExactly("Sara 500", "Reza 0");
  }

  @Test
  void aCountThatWasStoppedGoesOnWhereItWasAndOneOfAnotherCurrencyBeginsAnew() {
    bought(sara, 20, "EUR");
    run("", true);
    assertThat(kept()).isEqualTo("EUR false");
    run(Long.toString(reza), false);
    assertThat(bySum()).as("behind Reza").containsExactly("Reza 900000", "Sara 20");
    assertThat(kept()).isEqualTo("EUR true");
    shop.settings.put("core", "currency", "IRR");
    run(Long.toString(sara), false);
    assertThat(bySum()).containsExactly("Reza 900000", "Sara 0");
  }

  private void bought(long contact, int amount, String currency) {
    shop.sql.update(
        "insert into purchase (contact_id, external_id, at, amount, currency, created_at)"
            + " values (?, ?, current_timestamp, ?, ?, current_timestamp)",
        contact,
        contact + "-" + currency + "-" + amount,
        amount,
        currency);
    alone(() -> shop.summary.refresh(List.of(contact)));
  }

  private void alone(Runnable work) {
    shop.in(
        () -> {
          work.run();
          return null;
        });
  }

  private List<String> bySum() {
    return shop
        .finder
        .page(ContactFilter.ALL, ContactSort.of("-purchaseSum").orElseThrow(), null, 10)
        .rows()
        .stream()
        .map(CountedSumsTest::sum)
        .toList();
  }

  private static String sum(ContactRow row) {
    return row.displayName() + " " + row.purchaseSum().toBigInteger();
  }

  private String kept() {
    return shop.sql
        .first(
            "select currency, kept from purchase_counted",
            row -> row.getString(1) + " " + row.getBoolean(2))
        .orElseThrow();
  }

  private void run(String position, boolean stopped) {
    Transactions transactions =
        new Transactions() {
          @Override
          public void inNew(Runnable work) {
            alone(work);
          }

          @Override
          public <T> T computeInNew(Supplier<T> work) {
            return shop.in(work::get);
          }
        };
    new CountedSums(
            shop.sql, new CountedCurrency(shop.sql, shop.settings), shop.summary, transactions)
        .run(new Run(position, stopped));
  }

  private record Run(String position, boolean stopRequested) implements JobRun {

    @Override
    public long id() {
      return 1;
    }

    @Override
    public String parameter() {
      return "";
    }

    @Override
    public void checkpoint(long done, long total, String position) {
      assertThat(done).isBetween(1L, total);
    }
  }
}
