package org.rapportcrm.loyalty.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.contact.PurchaseView;
import org.rapportcrm.api.contact.PurchasesRecorded;
import org.rapportcrm.loyalty.LoyaltyBed;
import org.rapportcrm.testkit.SharedData;
import org.rapportcrm.testkit.TestDatabase;

/** One point per whole dollar over the 6,919 purchases of the CDNOW sample. */
class CdnowTest {

  @ParameterizedTest
  @EnumSource
  void pointsEqualTheSumWorkedOutFromTheFile(TestDatabase.Kind kind) throws IOException {
    Path file = SharedData.path("cdnow/CDNOW_sample.txt");
    List<String[]> rows =
        Files.readAllLines(file).stream()
            .filter(line -> !line.isBlank())
            .map(line -> line.strip().split("\\s+"))
            .toList();
    try (LoyaltyBed loyalty = new LoyaltyBed(kind)) {
      loyalty.save(LoyaltyBed.club());
      Set<Long> contacts = new HashSet<>();
      List<PurchaseView> purchases = new ArrayList<>();
      long expected = 0;
      for (String[] row : rows) {
        long contact = 100 + Long.parseLong(row[1]);
        if (contacts.add(contact)) {
          loyalty.bed.contact(contact);
        }
        Instant at =
            LocalDate.parse(row[2], DateTimeFormatter.BASIC_ISO_DATE)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        BigDecimal amount = new BigDecimal(row[4]);
        long id = purchases.size() + 1L;
        purchases.add(new PurchaseView(id, contact, "p" + id, at, amount, "USD", false));
        expected += amount.setScale(0, RoundingMode.DOWN).longValueExact();
      }
      for (int from = 0; from < purchases.size(); from += 1000) {
        List<PurchaseView> batch = purchases.subList(from, Math.min(purchases.size(), from + 1000));
        loyalty.bed.tx.run(() -> loyalty.earning.on(new PurchasesRecorded(batch)));
      }

      assertThat(loyalty.bed.sql.number("select sum(balance) from loyalty_member"))
          .isEqualTo(expected);
      assertThat(loyalty.bed.faults()).isEmpty();
    }
  }
}
