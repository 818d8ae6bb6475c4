package org.rapportcrm.app.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.contact.Referrals;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.purchase.PurchaseSummary;
import org.rapportcrm.app.security.visibility.NamedRecords;
import org.rapportcrm.app.security.visibility.RecordKind;

/** Keeps who brought whom. A referral is credited at its referee's first purchase. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class ReferralBook implements Referrals {

  private static final String SELECT =
      "select id, referrer_id, referee_id, at, credited_at, source from referral";

  private Sql sql;
  private NamedRecords named;
  private Refusals refusals;
  private PurchaseSummary purchases;

  /** For the container. */
  protected ReferralBook() {}

  /** Over the database. */
  @Inject
  public ReferralBook(Sql sql, NamedRecords named, Refusals refusals, PurchaseSummary purchases) {
    this.sql = sql;
    this.named = named;
    this.refusals = refusals;
    this.purchases = purchases;
  }

  @Override
  public Referral record(long referrerId, long refereeId, Instant at, String source) {
    refuseUnfit(referrerId, refereeId);
    Optional<Referral> earlier = ofReferee(refereeId);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    sql.update(
        "insert into referral (referrer_id, referee_id, at, source) values (?, ?, ?, ?)",
        referrerId,
        refereeId,
        at,
        source);
    purchases.refresh(List.of(refereeId));
    return ofReferee(refereeId).orElseThrow();
  }

  private void refuseUnfit(long referrerId, long refereeId) {
    if (referrerId == refereeId) {
      throw refusals.bad("referee", "referrals.self");
    }
    named.demand("referrer", RecordKind.CONTACTS, referrerId);
    named.demand("referee", RecordKind.CONTACTS, refereeId);
    if (ofReferee(referrerId).filter(brought -> brought.referrerId() == refereeId).isPresent()) {
      throw refusals.bad("referee", "referrals.circle");
    }
  }

  @Override
  public Optional<Referral> ofReferee(long refereeId) {
    return sql.first(SELECT + " where referee_id = ?", ReferralBook::referral, refereeId);
  }

  /** The referrals that this contact made, newest first, at most 100. */
  public List<Referral> ofReferrer(long referrerId) {
    return sql.list(
        SELECT + " where referrer_id = ? order by at desc, id desc limit 100",
        ReferralBook::referral,
        referrerId);
  }

  @Override
  public boolean credit(long referralId, Instant at) {
    return sql.update(
            "update referral set credited_at = ? where id = ? and credited_at is null",
            at,
            referralId)
        > 0;
  }

  private static Referral referral(ResultSet row) throws SQLException {
    return new Referral(
        row.getLong("id"),
        row.getLong("referrer_id"),
        row.getLong("referee_id"),
        Sql.instant(row, "at"),
        Sql.instant(row, "credited_at"),
        row.getString("source"));
  }
}
