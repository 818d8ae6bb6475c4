package org.rapportcrm.app.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.rapportcrm.api.data.Sql;

/**
 * Two years of purchases, help and referrals. Customers buy at a rate of their own and leave at
 * some time, as BG/NBD has it; who is helped buys again a little more often, so that the reports
 * have something to tell.
 */
final class DemoHistory {

  private static final List<String> HELP =
      List.of(
          "Found the right ink for a pen",
          "Exchanged a torn notebook",
          "Explained how to brew white tea",
          "Delivery came late, sent a new one",
          "Helped to choose a gift");

  private final Sql sql;
  private final RandomGenerator random;
  private final Instant now;
  private final List<Object[]> purchases = new ArrayList<>();
  private final List<Object[]> interactions = new ArrayList<>();

  DemoHistory(Sql sql, RandomGenerator random, Instant now) {
    this.sql = sql;
    this.random = random;
    this.now = now;
  }

  /** Writes all of it; answers the contacts with purchases. */
  Set<Long> fill(List<DemoContacts.Contact> contacts) {
    Set<Long> buyers = new HashSet<>();
    for (DemoContacts.Contact contact : contacts) {
      if (random.nextInt(100) < 72) {
        buyers.add(contact.id());
        buy(contact);
      } else if (random.nextInt(100) < 20) {
        interaction(
            contact.id(),
            "call",
            contact.since().plus(Duration.ofHours(30)),
            false,
            "Asked for the catalogue");
      }
    }
    sql.batch(
        "insert into purchase (contact_id, external_id, at, amount, currency, description, source,"
            + " created_at) values (?, ?, ?, ?, 'EUR', ?, 'shop', ?)",
        purchases);
    sql.batch(
        "insert into interaction (contact_id, kind, at, channel, direction, helped, summary,"
            + " created_at) values (?, ?, ?, ?, 'in', ?, ?, ?)",
        interactions);
    refer(contacts, buyers);
    return buyers;
  }

  private void buy(DemoContacts.Contact contact) {
    double gapDays = 25 - 30 * Math.log(1 - random.nextDouble() * 0.97);
    double basket = 25 + 120 * random.nextDouble() * random.nextDouble();
    boolean helped = random.nextInt(100) < 35;
    double leaving = helped ? 0.28 : 0.42;
    Instant at = contact.since().plus(Duration.ofMinutes(30 + random.nextInt(4000)));
    while (at.isBefore(now)) {
      purchase(contact.id(), at, basket * (0.5 + random.nextDouble()));
      if (helped && random.nextInt(100) < 55) {
        help(contact.id(), at.plus(Duration.ofHours(10 + random.nextInt(200))));
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

  private void help(long contact, Instant at) {
    interaction(contact, "help", at, true, HELP.get(random.nextInt(HELP.size())));
  }

  private void interaction(long contact, String kind, Instant at, boolean helped, String summary) {
    if (at.isBefore(now)) {
      String channel = random.nextBoolean() ? "phone" : "email";
      Object time = Times.utc(at);
      interactions.add(new Object[] {contact, kind, time, channel, helped, summary, time});
    }
  }

  /** Every ninth buyer was brought by somebody who was there before. */
  private void refer(List<DemoContacts.Contact> contacts, Set<Long> buyers) {
    List<Object[]> referrals = new ArrayList<>();
    for (int i = 100; i < contacts.size(); i++) {
      DemoContacts.Contact referee = contacts.get(i);
      if (buyers.contains(referee.id()) && random.nextInt(9) == 0) {
        long referrer = contacts.get(random.nextInt(i)).id();
        referrals.add(new Object[] {referrer, referee.id(), Times.utc(referee.since())});
      }
    }
    sql.batch(
        "insert into referral (referrer_id, referee_id, at, source) values (?, ?, ?, 'demo')",
        referrals);
  }
}
