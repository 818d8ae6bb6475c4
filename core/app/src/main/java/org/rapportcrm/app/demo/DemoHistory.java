package org.rapportcrm.app.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.rapportcrm.api.data.Sql;

/**
 * Two years of purchases, help and referrals. Customers buy at a rate of their own and leave at
 * some time, as BG/NBD has it; whoever is helped buys again a little more often, so that the
 * reports have something to tell.
 */
final class DemoHistory {

  private static final List<String> HELP =
      List.of(
          "Found the right ink for a pen",
          "Exchanged a torn notebook",
          "Explained how to brew white tea",
          "Delivery came late, sent a new one",
          "Helped to choose a gift");
  private static final List<String> NOTES =
      List.of(
          "Prefers green tea, no perfume",
          "Writes with a broad nib",
          "Wants to hear about the tasting evening",
          "Buys for the whole office before the new year",
          "Asked for a receipt by post");

  private final Sql sql;
  private final RandomGenerator random;
  private final Instant now;
  private final List<Long> staff;
  private final List<Object[]> purchases = new ArrayList<>();
  private final List<Object[]> interactions = new ArrayList<>();

  DemoHistory(Sql sql, RandomGenerator random, Instant now, List<Long> staff) {
    this.sql = sql;
    this.random = random;
    this.now = now;
    this.staff = staff;
  }

  /** Writes all of it; answers the contacts with purchases, by key. */
  List<Long> fill(List<DemoContacts.Contact> contacts) {
    Set<Long> buyers = new LinkedHashSet<>();
    for (DemoContacts.Contact contact : contacts) {
      if (random.nextInt(100) < 72) {
        buyers.add(contact.id());
        buy(contact);
      }
      talk(contact);
    }
    sql.batch(
        "insert into purchase (contact_id, external_id, at, amount, currency, description, source,"
            + " created_at) values (?, ?, ?, ?, 'EUR', ?, 'shop', ?)",
        purchases);
    sql.batch(
        "insert into interaction (contact_id, kind, at, channel, direction, helped, summary,"
            + " user_id, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        interactions);
    refer(contacts, buyers);
    return List.copyOf(buyers);
  }

  /**
   * One in seven is a regular; of the others most buy once or twice, and less often so unhelped.
   */
  private void buy(DemoContacts.Contact contact) {
    boolean regular = random.nextInt(7) == 0;
    double gapDays = (regular ? 20 : 45) - 30 * Math.log(1 - random.nextDouble() * 0.97);
    double basket = 25 + 120 * random.nextDouble() * random.nextDouble();
    boolean helped = random.nextInt(100) < 45;
    double leaving = regular ? 0.06 : helped ? 0.72 : 0.76;
    int help = regular ? 3 : 65;
    Instant at = contact.since().plus(Duration.ofMinutes(30 + random.nextInt(4000)));
    while (at.isBefore(now)) {
      purchase(contact.id(), at, basket * (0.5 + random.nextDouble()));
      if (helped && random.nextInt(100) < help) {
        help(contact, at.plus(Duration.ofHours(10 + random.nextInt(200))));
      }
      if (random.nextDouble() < leaving) {
        return;
      }
      double days = -gapDays * Math.log(1 - random.nextDouble());
      at = at.plus(Duration.ofMinutes((long) (1440 * days) + 600));
    }
  }

  private void purchase(long contact, Instant at, double amount) {
    Object time = Times.utc(at);
    purchases.add(
        new Object[] {
          contact,
          "D-" + (100_000 + purchases.size()),
          time,
          BigDecimal.valueOf(Math.round(amount * 100), 2),
          random.nextBoolean() ? "Tea" : "Stationery",
          time
        });
  }

  private void help(DemoContacts.Contact contact, Instant at) {
    interaction(contact, "help", at, random.nextBoolean() ? "phone" : "email", true, pick(HELP));
  }

  /** Calls with some, visits and meetings with clients of companies, a note here and there. */
  private void talk(DemoContacts.Contact contact) {
    if (random.nextInt(100) < 14) {
      interaction(contact, "call", later(contact), "phone", false, "Asked for the catalogue");
    }
    if (random.nextInt(100) < 8) {
      interaction(contact, "note", later(contact), null, false, pick(NOTES));
    }
    if (contact.companyId() != null && random.nextInt(100) < 40) {
      interaction(contact, "meeting", later(contact), "visit", false, "Showed the new samples");
    }
    if (random.nextInt(100) < 3) {
      interaction(contact, "complaint", later(contact), "email", true, "The lid did not fit");
    }
  }

  private Instant later(DemoContacts.Contact contact) {
    long minutes = Math.max(60, Duration.between(contact.since(), now).toMinutes());
    return contact.since().plus(Duration.ofMinutes((long) (minutes * random.nextDouble())));
  }

  private void interaction(
      DemoContacts.Contact contact,
      String kind,
      Instant at,
      String channel,
      boolean helped,
      String summary) {
    if (at.isBefore(now)) {
      Object time = Times.utc(at);
      Long by = contact.ownerId() == null ? pick(staff) : contact.ownerId();
      String direction = channel == null ? null : "in";
      interactions.add(
          new Object[] {contact.id(), kind, time, channel, direction, helped, summary, by, time});
    }
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Every thirteenth buyer was brought by somebody who was there before. */
  private void refer(List<DemoContacts.Contact> contacts, Set<Long> buyers) {
    List<Object[]> referrals = new ArrayList<>();
    for (int i = 100; i < contacts.size(); i++) {
      DemoContacts.Contact referee = contacts.get(i);
      if (buyers.contains(referee.id()) && random.nextInt(13) == 0) {
        long referrer = contacts.get(random.nextInt(i)).id();
        referrals.add(new Object[] {referrer, referee.id(), Times.utc(referee.since())});
      }
    }
    sql.batch(
        "insert into referral (referrer_id, referee_id, at, source) values (?, ?, ?, 'demo')",
        referrals);
  }
}
