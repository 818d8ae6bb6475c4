package org.rapportcrm.loyalty.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.rapportcrm.api.contact.ContactView;
import org.rapportcrm.api.contact.Contacts;
import org.rapportcrm.api.contact.Referrals;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.settings.Settings;

/**
 * Takes the address of somebody who came by a referral link. Whoever is a customer already, or was
 * brought by somebody else, is thanked in the same words as everybody: the page tells nobody who is
 * known here.
 */
@ApplicationScoped
@Transactional
public class SignUp {

  /** What became of it; each has its own page. */
  public enum Outcome {
    /** Thanks; recorded where it was new. */
    WELCOME,
    /** That is no address. */
    NO_ADDRESS,
    /** The address is the referrer's own, or an alias of it. */
    OWN_ADDRESS,
    /** Too many for one code in a day. */
    TOO_MANY
  }

  private final Sql sql;
  private final Clock clock;
  private final Contacts contacts;
  private final Referrals referrals;
  private final Settings settings;

  /** For proxies. */
  protected SignUp() {
    this(null, null, null, null, null);
  }

  @Inject
  public SignUp(Sql sql, Clock clock, Contacts contacts, Referrals referrals, Settings settings) {
    this.sql = sql;
    this.clock = clock;
    this.contacts = contacts;
    this.referrals = referrals;
    this.settings = settings;
  }

  /**
   * Signs up.
   *
   * @param referrerId whose link it was
   * @param typed the address as it was typed
   */
  public Outcome signUp(long referrerId, String typed) {
    String address = typed == null ? "" : typed.strip();
    if (!AddressAlias.plausible(address)) {
      return Outcome.NO_ADDRESS;
    }
    ContactView referrer = contacts.find(referrerId).orElseThrow();
    if (AddressAlias.same(address, referrer.email())) {
      return Outcome.OWN_ADDRESS;
    }
    if (tooMany(referrerId)) {
      return Outcome.TOO_MANY;
    }
    ContactView referee = contacts.findOrCreate(address, null, "referral");
    if (mayBeReferred(referrerId, referee.id())) {
      referrals.record(referrerId, referee.id(), clock.instant(), "referral-link");
    }
    return Outcome.WELCOME;
  }

  /** Neither a customer already, nor the one who brought the referrer. */
  private boolean mayBeReferred(long referrerId, long refereeId) {
    return referrerId != refereeId
        && sql.number("select count(*) from purchase where contact_id = ?", refereeId) == 0
        && sql.number(
                "select count(*) from referral where referrer_id = ? and referee_id = ?",
                refereeId,
                referrerId)
            == 0;
  }

  private boolean tooMany(long referrerId) {
    Instant yesterday = clock.instant().minus(Duration.ofDays(1));
    long today =
        sql.number(
            "select count(*) from referral where referrer_id = ? and at >= ?",
            referrerId,
            yesterday);
    return today >= settings.whole("loyalty", "referralsPerDay", 20);
  }
}
