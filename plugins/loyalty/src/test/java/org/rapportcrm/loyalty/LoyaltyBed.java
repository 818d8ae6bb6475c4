package org.rapportcrm.loyalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.contact.Interactions;
import org.rapportcrm.api.contact.NewInteraction;
import org.rapportcrm.api.contact.PurchaseView;
import org.rapportcrm.loyalty.ledger.LedgerBed;
import org.rapportcrm.loyalty.programme.DailyCap;
import org.rapportcrm.loyalty.programme.EarnRule;
import org.rapportcrm.loyalty.programme.Earning;
import org.rapportcrm.loyalty.programme.Programme;
import org.rapportcrm.loyalty.programme.Programmes;
import org.rapportcrm.loyalty.programme.Tier;
import org.rapportcrm.loyalty.reward.Coupons;
import org.rapportcrm.loyalty.reward.Redemptions;
import org.rapportcrm.loyalty.reward.Reward;
import org.rapportcrm.loyalty.reward.Rewards;
import org.rapportcrm.loyalty.tier.Tiers;
import org.rapportcrm.testkit.SeenContacts;
import org.rapportcrm.testkit.TestDatabase;

/** All of loyalty over a test database; every call that changes something is to run in a tx. */
public final class LoyaltyBed implements AutoCloseable {

  public final LedgerBed bed;
  public final Programmes programmes;
  public final Tiers tiers;
  public final Earning earning;
  public final Rewards rewards;
  public final Coupons coupons;
  public final Redemptions redemptions;
  public final List<NewInteraction> interactions = new ArrayList<>();

  /** Opens a fresh database without any programme of its own. */
  public LoyaltyBed(TestDatabase.Kind kind) {
    bed = new LedgerBed(kind);
    bed.sql.update("delete from loyalty_programme");
    Interactions timeline = interactions::addAll;
    programmes = new Programmes(bed.sql, bed.clock, bed.problems);
    tiers = new Tiers(bed.sql, bed.clock, timeline, bed.webhooks);
    earning = new Earning(programmes, bed.ledger, tiers, new DailyCap(bed.sql), bed.clock);
    rewards = new Rewards(bed.sql, bed.clock, bed.problems, programmes);
    coupons = new Coupons(bed.sql, bed.clock, bed.problems, SeenContacts.everybody(), bed.webhooks);
    redemptions =
        new Redemptions(
            bed.sql, bed.clock, bed.ledger, programmes, rewards, coupons, timeline, bed.problems);
  }

  /** One point for every whole unit of money; Silver from 100 points, Gold from 500. */
  public static Programme club() {
    return club(List.of(EarnRule.purchase(1, BigDecimal.ONE)));
  }

  /** The same with other rules. */
  public static Programme club(List<EarnRule> rules) {
    return new Programme(
        null,
        "Club",
        Programme.State.ACTIVE,
        true,
        Period.ofDays(365),
        ZoneOffset.UTC,
        Programme.TierBy.POINTS,
        null,
        0,
        0,
        rules,
        List.of(Tier.of("Gold", 500), Tier.of("Silver", 100)),
        0);
  }

  /** Stores a programme. */
  public Programme save(Programme programme) {
    return bed.in(() -> programmes.save(programme));
  }

  /** A gift for 10 points. */
  public Reward gift(Programme programme, Integer stock) {
    return bed.in(
        () ->
            rewards.save(
                new Reward(
                    null,
                    programme.id(),
                    "Mug",
                    null,
                    Reward.Kind.GIFT,
                    null,
                    null,
                    10,
                    stock,
                    null,
                    null,
                    true,
                    0)));
  }

  /** A purchase that the core has stored. */
  public PurchaseView purchase(long contact, String amount, Instant at) {
    long id =
        bed.sql.insert(
            "insert into purchase (contact_id, external_id, at, amount, currency, created_at)"
                + " values (?, ?, ?, ?, 'USD', ?)",
            contact,
            "p" + bed.sql.number("select count(*) from purchase"),
            at,
            new BigDecimal(amount),
            at);
    return new PurchaseView(id, contact, "p" + id, at, new BigDecimal(amount), "USD", false);
  }

  @Override
  public void close() {
    bed.close();
  }
}
