package org.rapportcrm.loyalty.reward;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Period;
import org.rapportcrm.api.data.Sql;

/**
 * Something that points are given for.
 *
 * @param id its identifier; {@code null} before it is stored
 * @param worth percent or money off; {@code null} for a gift
 * @param currency ISO 4217 code of {@code worth}, for {@link Kind#AMOUNT} alone
 * @param points what it costs, above 0
 * @param stock how many are left, from 0; {@code null} without limit
 * @param validFor how long its coupons hold; {@code null} for ever
 * @param tierId the lowest tier that may have it; {@code null} for everybody
 * @param offered whether members see it and may have it
 * @param version counts changes; a save of an older one is refused
 */
public record Reward(
    Long id,
    long programmeId,
    String name,
    String description,
    Kind kind,
    BigDecimal worth,
    String currency,
    long points,
    Integer stock,
    Period validFor,
    Long tierId,
    boolean offered,
    long version) {

  /** Kinds of rewards. */
  public enum Kind {
    /** A thing or a service. */
    GIFT,
    /** So many percent off. */
    PERCENT,
    /** So much money off. */
    AMOUNT
  }

  /** Whether there is one left. */
  public boolean inStock() {
    return stock == null || stock > 0;
  }

  /** The columns that {@link #of} reads, of a table called {@code r}. */
  static final String COLUMNS =
      "r.id, r.programme_id, r.name, r.description, r.kind, r.worth, r.currency, r.points, r.stock,"
          + " r.valid_for, r.tier_id, r.offered, r.version";

  static Reward of(ResultSet row) throws SQLException {
    int stock = row.getInt("stock");
    Integer left = row.wasNull() ? null : stock;
    String validFor = row.getString("valid_for");
    return new Reward(
        row.getLong("id"),
        row.getLong("programme_id"),
        row.getString("name"),
        row.getString("description"),
        Kind.valueOf(row.getString("kind")),
        row.getBigDecimal("worth"),
        row.getString("currency"),
        row.getLong("points"),
        left,
        validFor == null ? null : Period.parse(validFor),
        Sql.longOrNull(row, "tier_id"),
        row.getBoolean("offered"),
        row.getLong("version"));
  }
}
