package org.rapportcrm.loyalty.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.rapportcrm.loyalty.Problems;
import org.rapportcrm.loyalty.ledger.Entry;
import org.rapportcrm.loyalty.ledger.Ledger;
import org.rapportcrm.loyalty.ledger.Posting;
import org.rapportcrm.loyalty.programme.Programme;
import org.rapportcrm.loyalty.programme.Programmes;
import org.rapportcrm.loyalty.tier.Tiers;

/** What a person (or a program by REST) does with a member's points. */
@ApplicationScoped
@Transactional
public class Desk {

  private static final long MOST = 100_000_000;
  private static final int LONGEST_KEY = 200;

  private final Programmes programmes;
  private final Ledger ledger;
  private final Tiers tiers;
  private final History history;
  private final Problems problems;
  private final Clock clock;

  /** For proxies. */
  protected Desk() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public Desk(
      Programmes programmes,
      Ledger ledger,
      Tiers tiers,
      History history,
      Problems problems,
      Clock clock) {
    this.programmes = programmes;
    this.ledger = ledger;
    this.tiers = tiers;
    this.history = history;
    this.problems = problems;
    this.clock = clock;
  }

  /**
   * What is wished.
   *
   * @param programmeId {@code null} for the default programme
   * @param points how many, above 0; to adjust, what is added to the balance
   * @param key unique within the programme
   * @param note why, may be {@code null}
   * @param actor who wishes it
   * @param at when it happened; {@code null} for now
   */
  public record Wish(
      Long programmeId,
      long contactId,
      long points,
      String key,
      String note,
      String actor,
      Instant at) {}

  /** Points as if they had been earned: they count for tiers. */
  public Entry earn(Wish wish) {
    Programme programme = active(wish);
    require(wish, 1, MOST);
    return done(programme, wish, ledger.earn(programme.id(), posting(programme, wish, 1)));
  }

  /** Points given for something that is no reward in the list. */
  public Entry redeem(Wish wish) {
    Programme programme = active(wish);
    require(wish, 1, MOST);
    return done(programme, wish, ledger.redeem(programme.id(), posting(programme, wish, -1)));
  }

  /** Puts the balance right; does not count for tiers, and works in a paused programme too. */
  public Entry adjust(Wish wish) {
    Programme programme = programmes.orDefault(wish.programmeId());
    require(wish, -MOST, MOST);
    if (wish.points() == 0) {
      throw problems.field("points", "points", -MOST, MOST);
    }
    return done(programme, wish, ledger.adjust(programme.id(), posting(programme, wish, 1)));
  }

  /** Brings tiers up to date after an entry was reversed. */
  public void refresh(long programmeId, long contactId) {
    tiers.refresh(programmes.get(programmeId), List.of(contactId));
  }

  private Programme active(Wish wish) {
    Programme programme = programmes.orDefault(wish.programmeId());
    if (!programme.active()) {
      throw problems.conflict("paused", programme.name());
    }
    return programme;
  }

  private void require(Wish wish, long least, long most) {
    if (wish.points() < least || wish.points() > most) {
      throw problems.field("points", "points", least, most);
    }
    if (wish.key().isBlank() || wish.key().length() > LONGEST_KEY) {
      throw problems.field("key", "too-long", LONGEST_KEY);
    }
  }

  private Posting posting(Programme programme, Wish wish, int sign) {
    Instant now = clock.instant();
    long points = sign * wish.points();
    return new Posting(
        wish.contactId(),
        points,
        wish.key(),
        "manual",
        wish.actor(),
        wish.at() == null ? now : wish.at(),
        points > 0 ? programme.expiry(now) : null);
  }

  private Entry done(Programme programme, Wish wish, Entry entry) {
    history.note(entry.id(), wish.note());
    tiers.refresh(programme, List.of(wish.contactId()));
    return entry;
  }
}
