package org.rapportcrm.loyalty.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.contact.ContactsErased;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.hook.Reliable;
import org.rapportcrm.api.privacy.PersonalData;
import org.rapportcrm.api.text.Words;

/**
 * Exports what loyalty knows about a person, and takes the person out of it. Amounts stay: the sums
 * of a ledger must hold after anybody has left.
 */
@ApplicationScoped
@Transactional
public class LoyaltyPersonalData implements PersonalData {

  private static final Map<String, String> EXPORTS =
      Map.of(
          "memberships",
          "select p.name as programme, m.balance, m.debt, m.earned, t.name as tier, m.joined_at"
              + " from loyalty_member m join loyalty_programme p on p.id = m.programme_id"
              + " left join loyalty_tier t on t.id = m.tier_id where m.contact_id = ?",
          "entries",
          "select p.name as programme, e.kind, e.points, e.balance, e.cause, e.at, e.expires_at,"
              + " n.note from loyalty_entry e join loyalty_member m on m.id = e.member_id"
              + " join loyalty_programme p on p.id = e.programme_id"
              + " left join loyalty_entry_note n on n.entry_id = e.id"
              + " where m.contact_id = ? order by e.id",
          "coupons",
          "select c.code, r.name as reward, c.state, c.issued_at, c.expires_at, c.settled_at"
              + " from loyalty_coupon c join loyalty_reward r on r.id = c.reward_id"
              + " where c.contact_id = ? order by c.id",
          "referralCode",
          "select code, created_at from loyalty_referral_code where contact_id = ?",
          "referralRewards",
          "select p.name as programme, r.at from loyalty_referral_reward r"
              + " join loyalty_programme p on p.id = r.programme_id"
              + " where ? in (r.referrer_id, r.referee_id)");

  /** What the columns are called that only loyalty has. */
  private static final Map<String, String> COLUMNS =
      Map.of(
          "tier", "loyalty.tier",
          "earned", "loyalty.earned",
          "debt", "loyalty.export.debt",
          "joined_at", "loyalty.export.joined",
          "cause", "loyalty.export.cause",
          "issued_at", "loyalty.export.issued",
          "settled_at", "loyalty.export.settled");

  private static final List<String> ERASURES =
      List.of(
          "delete from loyalty_entry_note where entry_id in (select e.id from loyalty_entry e"
              + " join loyalty_member m on m.id = e.member_id where m.contact_was = ?)",
          "update loyalty_coupon set contact_id = null where contact_id = ?",
          "delete from loyalty_referral_code where contact_id = ?",
          "update loyalty_referral_reward set referrer_id = null where referrer_id = ?",
          "update loyalty_referral_reward set referee_id = null where referee_id = ?",
          "update loyalty_member set contact_id = null, contact_was = null where contact_was = ?");

  private final Sql sql;

  /** For proxies. */
  protected LoyaltyPersonalData() {
    this(null);
  }

  /** Over this database. */
  @Inject
  public LoyaltyPersonalData(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Map<String, List<Map<String, Object>>> export(long contactId) {
    Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
    EXPORTS.forEach(
        (name, query) -> {
          List<Map<String, Object>> rows = new ArrayList<>();
          sql.each(
              query,
              row -> {
                Map<String, Object> values = new LinkedHashMap<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                  values.put(row.getMetaData().getColumnLabel(i), row.getString(i));
                }
                rows.add(values);
              },
              contactId);
          if (!rows.isEmpty()) {
            all.put(name, rows);
          }
        });
    return all;
  }

  @Override
  public Optional<Words> words(String kind, String column, Object value) {
    if (column == null) {
      return Optional.empty();
    }
    if (value == null) {
      return Optional.ofNullable(COLUMNS.get(column)).map(Words::of);
    }
    return Optional.ofNullable(
        switch (kind + '.' + column) {
          case "entries.kind" -> Words.of("loyalty.entry.kind." + word(value));
          case "entries.cause" -> Causes.words(value.toString());
          case "coupons.state" -> Words.of("loyalty.coupon.state." + word(value));
          default -> null;
        });
  }

  private static String word(Object code) {
    return code.toString().toLowerCase(Locale.ROOT);
  }

  @Override
  public List<String> erase(long contactId) {
    boolean member =
        sql.number("select count(*) from loyalty_member where contact_was = ?", contactId) > 0;
    ERASURES.forEach(statement -> sql.update(statement, contactId));
    return member ? List.of("loyalty.erased.entries") : List.of();
  }

  /** The same once more, should the contact have gone without asking. */
  void on(@Observes @Reliable ContactsErased event) {
    event.contactIds().forEach(this::erase);
  }
}
