package org.rapportcrm.ror.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.ror.relationship.Shop;
import org.rapportcrm.testkit.SeenContacts;
import org.rapportcrm.testkit.TestDatabase;

class HistoriesTest {

  /** A zone by name, as the settings have it. */
  private static final ZoneId ZONE = ZoneId.of("UTC");

  private static final LocalDate UNTIL = LocalDate.of(1997, 9, 30);

  @ParameterizedTest
  @EnumSource
  void purchasesOfOneDayAreOne(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core", "ror-report")) {
      Shop shop = new Shop(database.sql());
      shop.customer(1, null, "1997-01-01", "1997-01-01", "1997-01-15", "1997-01-15", "1997-12-01");
      shop.customer(2, null, "1997-12-01");
      assertThat(new Histories(database.sql(), SeenContacts.everybody()).page(UNTIL, ZONE, 0, 10))
          .containsExactly(new Histories.Customer(1, new History(1, 2.0, 272 / 7.0, 20.0)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theModelsOfCdnowAreFittedFromTheRawPurchases(TestDatabase.Kind kind) throws Exception {
    try (TestDatabase database = TestDatabase.of(kind, "core", "ror-report")) {
      load(database.sql());
      ClvModels models =
          new ClvModels(
              database.sql(),
              new Histories(database.sql(), SeenContacts.everybody()),
              Clock.systemUTC());
      ClvModel model = models.fit(UNTIL, ZONE);
      assertThat(model.customers()).isEqualTo(2357);
      assertThat(model.bgNbd().model().r()).isCloseTo(0.243, within(5e-4));
      assertThat(model.bgNbd().model().alpha()).isCloseTo(4.414, within(5e-3));
      assertThat(model.bgNbd().logLikelihood()).isCloseTo(-9582.4, within(0.05));
      assertThat(model.gammaGamma().customers()).isEqualTo(946);
      assertThat(model.gammaGamma().model().p()).isCloseTo(6.25, within(0.02));
      assertThat(model.gammaGamma().model().q()).isCloseTo(3.74, within(0.02));
      assertThat(model.gammaGamma().model().gamma()).isCloseTo(15.44, within(0.05));
      assertThat(models.find(models.keep(model)).orElseThrow().bgNbd()).isEqualTo(model.bgNbd());
    }
  }

  private static void load(Sql sql) throws Exception {
    Set<Long> contacts = new HashSet<>();
    List<Object[]> purchases = new ArrayList<>();
    for (String line : Files.readAllLines(Cdnow.file("CDNOW_sample.txt"))) {
      String[] cells = line.strip().split("\\s+");
      var at =
          LocalDate.parse(cells[2], DateTimeFormatter.BASIC_ISO_DATE)
              .atStartOfDay(ZoneOffset.UTC)
              .toOffsetDateTime();
      contacts.add(Long.valueOf(cells[0]));
      purchases.add(
          new Object[] {
            Long.valueOf(cells[0]), "p" + purchases.size(), at, new BigDecimal(cells[4]), at
          });
    }
    sql.batch(
        "insert into contact (id, created_at, updated_at) values (?, current_timestamp,"
            + " current_timestamp)",
        contacts.stream().map(id -> new Object[] {id}).toList());
    sql.batch(
        "insert into purchase (contact_id, external_id, at, amount, currency, created_at)"
            + " values (?, ?, ?, ?, 'USD', ?)",
        purchases);
    sql.update(
        "update contact set first_purchase ="
            + " (select min(p.at) from purchase p where p.contact_id = contact.id)");
  }
}
