package org.rapportcrm.loyalty.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.rapportcrm.api.data.DemoData;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.loyalty.ledger.Expiry;
import org.rapportcrm.loyalty.ledger.Ledger;
import org.rapportcrm.loyalty.ledger.Posting;
import org.rapportcrm.loyalty.programme.EarnRule;
import org.rapportcrm.loyalty.programme.Programme;
import org.rapportcrm.loyalty.programme.Programmes;
import org.rapportcrm.loyalty.programme.Tier;
import org.rapportcrm.loyalty.referral.ReferralCodes;
import org.rapportcrm.loyalty.referral.ReferralRewards;
import org.rapportcrm.loyalty.referral.ReferralRewards.Brought;
import org.rapportcrm.loyalty.reward.Coupon;
import org.rapportcrm.loyalty.reward.Coupons;
import org.rapportcrm.loyalty.reward.Redemptions;
import org.rapportcrm.loyalty.reward.Reward;
import org.rapportcrm.loyalty.reward.Rewards;
import org.rapportcrm.loyalty.tier.Tiers;

/**
 * A programme as the shop would have run it for two years: points for every purchase from its day
 * on and for everybody who was brought, lots that expired since, some rewards taken, some coupons
 * used.
 */
@ApplicationScoped
public class LoyaltyDemo implements DemoData {

  private static final int BATCH = 1000;

  /** So few that hardly anybody's points expire between two purchases of one batch. */
  private static final int PURCHASES = 200;

  private static final int REDEMPTIONS = 120;
  private static final Duration USED_WITHIN = Duration.ofDays(60);

  /** One of so many members has asked for a code and brought nobody yet. */
  private static final int WITH_A_CODE = 6;

  @Inject private Sql sql;
  @Inject private Programmes programmes;
  @Inject private Rewards rewards;
  @Inject private Redemptions redemptions;
  @Inject private Coupons coupons;
  @Inject private Ledger ledger;
  @Inject private Expiry expiry;
  @Inject private Tiers tiers;
  @Inject private ReferralRewards referrals;
  @Inject private ReferralCodes codes;

  @Override
  public void fill(RandomGenerator random, Instant now) {
    if (!programmes.all().isEmpty()) {
      return;
    }
    Programme club = programmes.save(club());
    List<Reward> offers = offers(club).stream().map(rewards::save).toList();
    earnFromPurchases(club);
    rewardReferrals(club, random);
    redeem(club, offers, random, now);
    expire(now);
  }

  private static Programme club() {
    return new Programme(
        null,
        "Rapport Club",
        Programme.State.ACTIVE,
        true,
        Period.ofDays(365),
        ZoneId.of("UTC"),
        Programme.TierBy.POINTS,
        Period.ofDays(365),
        250,
        100,
        List.of(
            EarnRule.purchase(1, BigDecimal.ONE), EarnRule.interaction("survey.answered", 50, 1)),
        List.of(
            new Tier(null, "Bronze", 0, null),
            new Tier(null, "Silver", 150, "Free delivery"),
            new Tier(null, "Gold", 400, "Free delivery, early access to sales")),
        0);
  }

  private static List<Reward> offers(Programme club) {
    Long gold =
        club.tiers().stream().filter(t -> t.name().equals("Gold")).findFirst().orElseThrow().id();
    return List.of(
        reward(club, "Ceramic mug", Reward.Kind.GIFT, null, 150, 60, null),
        reward(
            club, "10 % off the next order", Reward.Kind.PERCENT, BigDecimal.TEN, 200, null, null),
        reward(club, "20 € voucher", Reward.Kind.AMOUNT, new BigDecimal(20), 400, null, null),
        reward(club, "Evening with the makers", Reward.Kind.GIFT, null, 600, 12, gold));
  }

  private static Reward reward(
      Programme club,
      String name,
      Reward.Kind kind,
      BigDecimal worth,
      long points,
      Integer stock,
      Long tier) {
    return new Reward(
        null,
        club.id(),
        name,
        null,
        kind,
        worth,
        kind == Reward.Kind.AMOUNT ? "EUR" : null,
        points,
        stock,
        Period.ofDays(180),
        tier,
        true,
        0);
  }

  private record Bought(long id, long contactId, BigDecimal amount, String currency, Instant at) {}

  /** As it would have been day by day: each lot expires a year after its purchase. */
  private void earnFromPurchases(Programme club) {
    EarnRule rule = club.earn().get(0);
    List<Bought> bought = after(Instant.EPOCH, 0);
    while (!bought.isEmpty()) {
      expire(bought.get(0).at());
      List<Posting> postings = new ArrayList<>();
      List<Long> buyers = new ArrayList<>();
      for (Bought purchase : bought) {
        long points = rule.forPurchase(purchase.amount(), purchase.currency());
        buyers.add(purchase.contactId());
        if (points > 0) {
          postings.add(
              new Posting(
                  purchase.contactId(),
                  points,
                  "purchase:" + purchase.id(),
                  "purchase",
                  "programme",
                  purchase.at(),
                  club.expiry(purchase.at())));
        }
      }
      ledger.earnAll(club.id(), postings);
      tiers.refresh(club, buyers);
      Bought last = bought.get(bought.size() - 1);
      bought = after(last.at(), last.id());
    }
  }

  private List<Bought> after(Instant at, long id) {
    return sql.list(
        "select id, contact_id, amount, currency, at from purchase"
            + " where (at, id) > (?, ?) and refunded_at is null order by at, id fetch first "
            + PURCHASES
            + " rows only",
        row ->
            new Bought(
                row.getLong(1),
                row.getLong(2),
                row.getBigDecimal(3),
                row.getString(4),
                Sql.instant(row, "at")),
        at,
        id);
  }

  /** Each who was brought and bought, at that day; their codes, and those of some who try still. */
  private void rewardReferrals(Programme club, RandomGenerator random) {
    Set<Long> known = new TreeSet<>();
    List<Brought> brought = new ArrayList<>();
    sql.each(
        "select f.referrer_id, f.referee_id, p.id, p.at from referral f join purchase p on p.id ="
            + " (select min(q.id) from purchase q where q.contact_id = f.referee_id"
            + " and q.at = f.credited_at) order by f.id",
        row -> {
          known.add(row.getLong(1));
          brought.add(
              new Brought(row.getLong(1), row.getLong(2), row.getLong(3), Sql.instant(row, "at")));
        });
    referrals.give(club, brought);
    sql
        .list(
            "select contact_id from loyalty_member where programme_id = ? order by contact_id",
            row -> row.getLong(1),
            club.id())
        .stream()
        .filter(member -> random.nextInt(WITH_A_CODE) == 0)
        .forEach(known::add);
    codes.of(known);
  }

  private void expire(Instant until) {
    int expired = expiry.stepUntil(until, BATCH);
    while (expired > 0) {
      expired = expiry.stepUntil(until, BATCH);
    }
  }

  /** As they came over the years: after the last purchase, before the first of the lots expired. */
  private void redeem(Programme club, List<Reward> offers, RandomGenerator random, Instant now) {
    List<Visit> visits = visits(club, offers.get(0).points(), random, now);
    while (visits.size() > REDEMPTIONS) {
      visits.remove(random.nextInt(visits.size()));
    }
    visits.sort(Comparator.comparing(Visit::at).thenComparing(Visit::contactId));
    for (Visit visit : visits) {
      Reward reward = offers.get(random.nextInt(3));
      if (visit.balance() >= reward.points()) {
        long contact = visit.contactId();
        Coupon coupon =
            redemptions.redeem(reward.id(), contact, "demo:" + contact, "member", visit.at());
        Instant used = between(visit.at(), visit.at().plus(USED_WITHIN), random);
        if (random.nextInt(3) > 0 && used.isBefore(now)) {
          coupons.use(coupon.code(), "Demo", used);
        }
      }
    }
  }

  /** When a member could have taken a reward. */
  private record Visit(long contactId, long balance, Instant at) {}

  private List<Visit> visits(Programme club, long points, RandomGenerator random, Instant now) {
    List<Visit> visits = new ArrayList<>();
    sql.each(
        "select m.contact_id, m.balance,"
            + " (select max(e.at) from loyalty_entry e where e.member_id = m.id) as last_at,"
            + " (select min(l.due_at) from loyalty_lot l where l.member_id = m.id) as due_at"
            + " from loyalty_member m where m.programme_id = ? and m.balance >= ? order by m.id",
        row -> {
          Instant last = Sql.instant(row, "last_at");
          Instant due = Sql.instant(row, "due_at");
          Instant end = due.isBefore(now) ? due : now;
          if (last.isBefore(end)) {
            visits.add(new Visit(row.getLong(1), row.getLong(2), between(last, end, random)));
          }
        },
        club.id(),
        points);
    return visits;
  }

  private static Instant between(Instant from, Instant to, RandomGenerator random) {
    return from.plusSeconds(random.nextLong(Math.max(1, Duration.between(from, to).toSeconds())));
  }
}
