package org.rapportcrm.loyalty.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rapportcrm.api.contact.Interactions;
import org.rapportcrm.api.contact.NewInteraction;
import org.rapportcrm.api.contact.PurchaseView;
import org.rapportcrm.api.contact.PurchasesRecorded;
import org.rapportcrm.api.contact.PurchasesRefunded;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.hook.Reliable;
import org.rapportcrm.loyalty.ledger.Ledger;
import org.rapportcrm.loyalty.ledger.Posting;
import org.rapportcrm.loyalty.programme.Programme;
import org.rapportcrm.loyalty.programme.Programmes;
import org.rapportcrm.loyalty.tier.Tiers;

/**
 * Points for both sides once the one who was brought has bought for the first time, after the
 * referral was recorded; once for each pair and programme. A refund of that purchase takes both
 * back.
 */
@ApplicationScoped
@Transactional
public class ReferralRewards {

  /** The kind of interaction on the referrer's timeline. */
  public static final String REWARDED = "loyalty.referral-rewarded";

  private static final String CAUSE = "referral";
  private static final String ACTOR = "programme";

  private final Sql sql;
  private final Clock clock;
  private final Programmes programmes;
  private final Ledger ledger;
  private final Tiers tiers;
  private final Interactions interactions;

  /** For proxies. */
  protected ReferralRewards() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public ReferralRewards(
      Sql sql,
      Clock clock,
      Programmes programmes,
      Ledger ledger,
      Tiers tiers,
      Interactions interactions) {
    this.sql = sql;
    this.clock = clock;
    this.programmes = programmes;
    this.ledger = ledger;
    this.tiers = tiers;
    this.interactions = interactions;
  }

  /**
   * Somebody who was brought and has bought.
   *
   * @param purchaseId the first purchase of the referee
   * @param at when both sides earn their points
   */
  public record Brought(long referrerId, long refereeId, long purchaseId, Instant at) {

    private Stream<Long> both() {
      return Stream.of(referrerId, refereeId);
    }
  }

  void on(@Observes @Reliable PurchasesRecorded event) {
    Map<Long, PurchaseView> first = new LinkedHashMap<>();
    event.purchases().stream()
        .filter(purchase -> !purchase.refunded())
        .forEach(purchase -> first.putIfAbsent(purchase.contactId(), purchase));
    for (Programme programme : programmes.active()) {
      if (programme.referrerPoints() + programme.refereePoints() > 0) {
        give(programme, due(programme, first));
      }
    }
  }

  void on(@Observes @Reliable PurchasesRefunded event) {
    List<Long> purchases = event.purchases().stream().map(PurchaseView::id).toList();
    List<Long> entries =
        sql.list(
            "select e.id from loyalty_referral_reward r join loyalty_entry e"
                + " on e.programme_id = r.programme_id and e.idem_key in"
                + " (concat('referral:', r.id, ':referrer'), concat('referral:', r.id, ':referee'))"
                + " where r.purchase_id = any(?)"
                + " and not exists (select 1 from loyalty_entry v where v.reverses = e.id)",
            row -> row.getLong(1),
            purchases);
    entries.forEach(id -> ledger.reverse(id, "refund:" + id, ACTOR, clock.instant()));
  }

  /** Referees of this batch who were brought before their first purchase, and not rewarded yet. */
  private List<Brought> due(Programme programme, Map<Long, PurchaseView> first) {
    if (first.isEmpty()) {
      return List.of();
    }
    Instant now = clock.instant();
    return sql.list(
        "select f.referrer_id, f.referee_id from referral f where f.referee_id = any(?)"
            + " and not exists (select 1 from purchase p where p.contact_id = f.referee_id"
            + " and p.created_at < f.at)"
            + " and not exists (select 1 from loyalty_referral_reward r"
            + " where r.programme_id = ? and r.referee_id = f.referee_id)"
            + " order by f.referee_id",
        row -> new Brought(row.getLong(1), row.getLong(2), first.get(row.getLong(2)).id(), now),
        first.keySet(),
        programme.id());
  }

  /**
   * Gives both sides their points and tells it on the timeline of who brought somebody.
   *
   * @param brought each referee once, and none who was rewarded for in this programme already
   */
  public void give(Programme programme, List<Brought> brought) {
    if (brought.isEmpty()) {
      return;
    }
    Map<Long, Long> ids = keep(programme, brought);
    List<Posting> postings = new ArrayList<>();
    List<NewInteraction> told = new ArrayList<>();
    for (Brought one : brought) {
      String key = "referral:" + ids.get(one.refereeId());
      Instant at = one.at();
      add(postings, programme, one.referrerId(), programme.referrerPoints(), key + ":referrer", at);
      add(postings, programme, one.refereeId(), programme.refereePoints(), key + ":referee", at);
      told.add(
          new NewInteraction(
              one.referrerId(),
              REWARDED,
              at,
              null,
              null,
              false,
              programme.name(),
              "/console/contact/" + one.refereeId(),
              key));
    }
    ledger.earnAll(programme.id(), postings);
    tiers.refresh(programme, brought.stream().flatMap(Brought::both).distinct().toList());
    interactions.record(told);
  }

  /** The rewards' ids, by referee. */
  private Map<Long, Long> keep(Programme programme, List<Brought> brought) {
    sql.batch(
        "insert into loyalty_referral_reward (programme_id, referrer_id, referee_id,"
            + " purchase_id, at) values (?, ?, ?, ?, ?)",
        brought.stream()
            .map(
                one ->
                    new Object[] {
                      programme.id(), one.referrerId(), one.refereeId(), one.purchaseId(), one.at()
                    })
            .toList());
    Map<Long, Long> ids = new HashMap<>();
    sql.each(
        "select referee_id, id from loyalty_referral_reward"
            + " where programme_id = ? and referee_id = any(?)",
        row -> ids.put(row.getLong(1), row.getLong(2)),
        programme.id(),
        brought.stream().map(Brought::refereeId).toList());
    return ids;
  }

  private static void add(
      List<Posting> postings,
      Programme programme,
      long contactId,
      long points,
      String key,
      Instant at) {
    if (points > 0) {
      postings.add(new Posting(contactId, points, key, CAUSE, ACTOR, at, programme.expiry(at)));
    }
  }
}
