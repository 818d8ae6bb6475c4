package org.rapportcrm.loyalty.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.loyalty.Codes;

/** Everybody's referral code; made when it is first asked for, and never changed. */
@ApplicationScoped
@Transactional
public class ReferralCodes {

  private final Sql sql;
  private final Clock clock;

  /** For proxies. */
  protected ReferralCodes() {
    this(null, null);
  }

  /** Over this database. */
  @Inject
  public ReferralCodes(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The contact's code. */
  public String of(long contactId) {
    return of(List.of(contactId)).get(contactId);
  }

  /** The codes of many contacts, by contact id. */
  public Map<Long, String> of(Collection<Long> contactIds) {
    Map<Long, String> codes = known(contactIds);
    List<Object[]> missing =
        contactIds.stream()
            .distinct()
            .filter(id -> !codes.containsKey(id))
            .sorted()
            .map(id -> new Object[] {id, Codes.referral(), clock.instant()})
            .toList();
    if (missing.isEmpty()) {
      return codes;
    }
    sql.batch(
        "insert into loyalty_referral_code (contact_id, code, created_at) values (?, ?, ?)"
            + " on conflict do nothing",
        missing);
    return known(contactIds);
  }

  /** Whose code this is, however it was typed; contacts in the trash have none. */
  public Optional<Long> contactOf(String code) {
    return sql.first(
        "select r.contact_id from loyalty_referral_code r join contact c on c.id = r.contact_id"
            + " where r.code = ? and c.deleted_at is null",
        row -> row.getLong(1),
        Codes.normal(code));
  }

  private Map<Long, String> known(Collection<Long> contactIds) {
    Map<Long, String> codes = new HashMap<>();
    sql.each(
        "select contact_id, code from loyalty_referral_code where contact_id = any(?)",
        row -> codes.put(row.getLong(1), row.getString(2)),
        contactIds);
    return codes;
  }
}
