package org.rapportcrm.loyalty.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.contact.InteractionsRecorded;
import org.rapportcrm.api.contact.PurchaseView;
import org.rapportcrm.api.contact.PurchasesRecorded;
import org.rapportcrm.api.hook.Reliable;
import org.rapportcrm.loyalty.ledger.Ledger;
import org.rapportcrm.loyalty.ledger.Posting;
import org.rapportcrm.loyalty.tier.Tiers;

/** Lets purchases and interactions earn points in every active programme, a batch at a time. */
@ApplicationScoped
@Transactional
public class Earning {

  private static final String ACTOR = "programme";

  private final Programmes programmes;
  private final Ledger ledger;
  private final Tiers tiers;
  private final DailyCap dailyCap;
  private final Clock clock;

  /** For proxies. */
  protected Earning() {
    this(null, null, null, null, null);
  }

  @Inject
  public Earning(
      Programmes programmes, Ledger ledger, Tiers tiers, DailyCap dailyCap, Clock clock) {
    this.programmes = programmes;
    this.ledger = ledger;
    this.tiers = tiers;
    this.dailyCap = dailyCap;
    this.clock = clock;
  }

  void on(@Observes @Reliable PurchasesRecorded event) {
    for (Programme programme : programmes.active()) {
      earn(programme, event.purchases());
    }
  }

  void on(@Observes @Reliable InteractionsRecorded event) {
    for (Programme programme : programmes.active()) {
      List<Posting> postings = dailyCap.postings(programme, event.interactions(), clock.instant());
      credit(programme, postings, List.of());
    }
  }

  /**
   * Credits what the purchases earn. The key is {@code purchase:<id>}: a purchase earns once in
   * each programme, however often this is called.
   *
   * @param purchases at most some 1,000; those refunded earn nothing
   * @return how many purchases earned points now
   */
  public int earn(Programme programme, List<PurchaseView> purchases) {
    Instant expires = programme.expiry(clock.instant());
    List<Posting> postings = new ArrayList<>();
    List<Long> buyers = new ArrayList<>();
    for (PurchaseView purchase : purchases) {
      if (purchase.refunded()) {
        continue;
      }
      buyers.add(purchase.contactId());
      long points = pointsFor(programme, purchase);
      if (points > 0) {
        postings.add(
            new Posting(
                purchase.contactId(),
                points,
                key(purchase.id()),
                "purchase",
                ACTOR,
                purchase.at(),
                expires));
      }
    }
    return credit(programme, postings, buyers);
  }

  /** The key under which a purchase earns. */
  public static String key(long purchaseId) {
    return "purchase:" + purchaseId;
  }

  /** What the purchase earns by all rules together. */
  static long pointsFor(Programme programme, PurchaseView purchase) {
    return programme.earn().stream()
        .mapToLong(rule -> rule.forPurchase(purchase.amount(), purchase.currency()))
        .sum();
  }

  private int credit(Programme programme, List<Posting> postings, List<Long> others) {
    int made = postings.isEmpty() ? 0 : ledger.earnAll(programme.id(), postings).size();
    List<Long> touched = new ArrayList<>(others);
    postings.forEach(posting -> touched.add(posting.contactId()));
    tiers.refresh(programme, touched);
    return made;
  }
}
