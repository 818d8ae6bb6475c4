package org.rapportcrm.loyalty.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.testkit.TestDatabase;

/**
 * Random histories against the {@link Model}: whatever happens, balances, debts and lots are the
 * model's, all postings sum to 0, and the check finds nothing. Clocks run through both changes to
 * and from summer time, with lots of the same second among them.
 *
 * <p>The system properties {@code loyalty.seeds} and {@code loyalty.operations} make it longer.
 */
class ConservationTest {

  private static final int SEEDS = Integer.getInteger("loyalty.seeds", 6);
  private static final int OPERATIONS = Integer.getInteger("loyalty.operations", 150);
  private static final int CONTACTS = 5;
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @EnumSource
  void everyHistoryEndsAsTheModelSays(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core", "loyalty")) {
      LedgerBed bed = new LedgerBed(database);
      for (int seed = 1; seed <= SEEDS; seed++) {
        play(bed, seed);
      }
      assertThat(bed.faults()).isEmpty();
    }
  }

  private static void play(LedgerBed bed, int seed) {
    Random random = new Random(seed);
    Model model = new Model();
    List<Long> contacts = new ArrayList<>();
    for (int i = 0; i < CONTACTS; i++) {
      contacts.add(bed.contact(seed * 1000L + i));
    }
    List<Entry> reversible = new ArrayList<>();
    LocalDateTime local = LocalDateTime.of(2019, 3, 30, 22, 0);
    for (int i = 0; i < OPERATIONS; i++) {
      local = local.plusMinutes(random.nextInt(4) == 0 ? 0 : random.nextInt(3000));
      Instant now = local.atZone(ZONE).toInstant();
      bed.clock.set(now);
      long contact = contacts.get(random.nextInt(contacts.size()));
      String what = "seed " + seed + ", operation " + i;
      switch (random.nextInt(10)) {
        case 0, 1, 2, 3 -> reversible.add(earn(bed, model, random, contact, local));
        case 4, 5, 6 -> redeem(bed, model, random, contact, reversible);
        case 7 -> reverse(bed, model, random, reversible);
        case 8 -> {
          bed.expire();
          model.expire(now);
        }
        default -> {
          if (contacts.size() > 2 && random.nextInt(5) == 0) {
            contacts.remove(contact);
            merge(bed, model, contacts.get(0), contact, reversible);
          }
        }
      }
      for (long one : contacts) {
        assertThat(bed.balance(one)).as(what).isEqualTo(model.balance(one));
        assertThat(bed.debt(one)).as(what).isEqualTo(model.debt(one));
      }
      assertThat(open(bed, contact)).as(what).isEqualTo(model.left(contact));
    }
  }

  private static Entry earn(
      LedgerBed bed, Model model, Random random, long contact, LocalDateTime local) {
    long points = 1 + random.nextInt(100);
    Instant expires =
        random.nextInt(4) == 0
            ? null
            : local.plusDays(random.nextInt(20)).atZone(ZONE).toInstant().plus(Duration.ofHours(1));
    Entry entry = bed.earn(contact, points, expires);
    model.earn(contact, entry.id(), points, expires);
    return entry;
  }

  private static void redeem(
      LedgerBed bed, Model model, Random random, long contact, List<Entry> reversible) {
    long points = 1 + random.nextInt(120);
    try {
      Entry entry = bed.redeem(contact, points);
      assertThat(model.redeem(contact, entry.id(), points)).isTrue();
      reversible.add(entry);
    } catch (ProblemException refused) {
      assertThat(model.redeem(contact, 0, points)).isFalse();
    }
  }

  private static void reverse(LedgerBed bed, Model model, Random random, List<Entry> reversible) {
    if (reversible.isEmpty()) {
      return;
    }
    Entry entry = reversible.remove(random.nextInt(reversible.size()));
    bed.reverse(entry);
    long contact =
        bed.sql.number("select contact_id from loyalty_member where id = ?", entry.memberId());
    model.reverse(contact, entry.id());
  }

  private static void merge(
      LedgerBed bed, Model model, long kept, long gone, List<Entry> reversible) {
    if (bed.members.find(bed.programme, gone).isEmpty()) {
      return;
    }
    bed.merge(kept, gone);
    model.merge(kept, gone);
  }

  private static List<Long> open(LedgerBed bed, long contact) {
    return bed.lots(contact).stream().filter(left -> left > 0).toList();
  }
}
