package org.rapportcrm.loyalty.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.loyalty.ledger.Lot;
import org.rapportcrm.loyalty.programme.Programme;
import org.rapportcrm.loyalty.programme.Programmes;
import org.rapportcrm.loyalty.programme.Tier;

/** Reads where members stand. */
@ApplicationScoped
public class MemberCards {

  private static final String SELECT =
      "select m.id, m.contact_id, m.programme_id, m.balance, m.debt, m.earned, m.tier_id,"
          + " m.tier_value, m.joined_at from loyalty_member m where ";

  private final Sql sql;
  private final Programmes programmes;

  /** For proxies. */
  protected MemberCards() {
    this(null, null);
  }

  /** Over this database. */
  @Inject
  public MemberCards(Sql sql, Programmes programmes) {
    this.sql = sql;
    this.programmes = programmes;
  }

  /** The member that the contact is in the programme. */
  public Optional<MemberCard> find(long programmeId, long contactId) {
    return sql.first(
        SELECT + "m.programme_id = ? and m.contact_id = ? and m.living = 1",
        this::card,
        programmeId,
        contactId);
  }

  /** All memberships of a contact, the default programme first. */
  public List<MemberCard> ofContact(long contactId) {
    return programmes.all().stream()
        .flatMap(programme -> find(programme.id(), contactId).stream())
        .toList();
  }

  /** The member, or the one that it was merged into; empty after erasure. */
  public Optional<MemberCard> byId(long memberId) {
    return sql.first(
        SELECT
            + "m.id = (select coalesce(merged_into, id) from loyalty_member where id = ?)"
            + " and m.contact_id is not null",
        this::card,
        memberId);
  }

  /** Lots with something left, in the order in which they pay. */
  public List<Lot> openLots(long memberId) {
    return sql.list(
        "select "
            + Lot.COLUMNS
            + " from loyalty_lot l where l.member_id = ? and l.remaining > 0"
            + " order by l.expires_at nulls last, l.id fetch first 200 rows only",
        Lot::of,
        memberId);
  }

  /** Lots that expire up to this time. */
  public List<Lot> expiring(long memberId, Instant until) {
    return openLots(memberId).stream()
        .filter(lot -> lot.expiresAt() != null && lot.expiresAt().isBefore(until))
        .toList();
  }

  private MemberCard card(ResultSet row) throws SQLException {
    Programme programme = programmes.get(row.getLong("programme_id"));
    Long tierId = Sql.longOrNull(row, "tier_id");
    Tier tier =
        programme.tiers().stream().filter(t -> t.id().equals(tierId)).findFirst().orElse(null);
    long value = row.getLong("tier_value");
    return new MemberCard(
        row.getLong("id"),
        row.getLong("contact_id"),
        programme,
        row.getLong("balance"),
        row.getLong("debt"),
        row.getLong("earned"),
        tier,
        value,
        programme.tierAfter(value).orElse(null),
        Sql.instant(row, "joined_at"));
  }
}
