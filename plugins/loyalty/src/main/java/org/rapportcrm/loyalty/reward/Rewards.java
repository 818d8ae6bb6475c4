package org.rapportcrm.loyalty.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.loyalty.Problems;
import org.rapportcrm.loyalty.programme.Programmes;

/** Keeps the rewards. */
@ApplicationScoped
@Transactional
public class Rewards {

  private final Sql sql;
  private final Clock clock;
  private final Problems problems;
  private final Programmes programmes;

  /** For proxies. */
  protected Rewards() {
    this(null, null, null, null);
  }

  /** Over this database. */
  @Inject
  public Rewards(Sql sql, Clock clock, Problems problems, Programmes programmes) {
    this.sql = sql;
    this.clock = clock;
    this.problems = problems;
    this.programmes = programmes;
  }

  /** The rewards of a programme, the cheapest first. */
  public List<Reward> of(long programmeId) {
    return sql.list(
        "select "
            + Reward.COLUMNS
            + " from loyalty_reward r where r.programme_id = ?"
            + " order by r.points, r.id",
        Reward::of,
        programmeId);
  }

  /**
   * The reward.
   *
   * @throws org.rapportcrm.api.rest.ProblemException 404 without one
   */
  public Reward get(long id) {
    return sql.first(
            "select " + Reward.COLUMNS + " from loyalty_reward r where r.id = ?", Reward::of, id)
        .orElseThrow(() -> problems.notFound("no-reward", id));
  }

  /**
   * Stores a new or a changed reward.
   *
   * @throws org.rapportcrm.api.rest.ProblemException naming every wrong field; 409 when somebody
   *     else changed it, or the stock, meanwhile
   */
  public Reward save(Reward reward) {
    List<FieldError> errors = check(reward);
    if (!errors.isEmpty()) {
      throw problems.fields(errors);
    }
    return get(reward.id() == null ? insert(reward) : update(reward));
  }

  /** Takes one out of the stock, if there is one; never below 0. */
  boolean takeOne(long rewardId) {
    return sql.update(
            "update loyalty_reward set stock = stock - 1, version = version + 1"
                + " where id = ? and offered = true and (stock is null or stock > 0)",
            rewardId)
        == 1;
  }

  /** Puts one back. */
  void putBack(long rewardId) {
    sql.update(
        "update loyalty_reward set stock = stock + 1, version = version + 1 where id = ?",
        rewardId);
  }

  private long insert(Reward r) {
    return sql.insert(
        "insert into loyalty_reward (programme_id, name, description, kind, worth, currency, points,"
            + " stock, valid_for, tier_id, offered, created_at, updated_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        r.programmeId(),
        r.name().strip(),
        r.description(),
        r.kind(),
        r.worth(),
        r.currency(),
        r.points(),
        r.stock(),
        r.validFor() == null ? null : r.validFor().toString(),
        r.tierId(),
        r.offered(),
        clock.instant(),
        clock.instant());
  }

  private long update(Reward r) {
    int changed =
        sql.update(
            "update loyalty_reward set name = ?, description = ?, kind = ?, worth = ?, currency = ?,"
                + " points = ?, stock = ?, valid_for = ?, tier_id = ?, offered = ?, updated_at = ?,"
                + " version = version + 1 where id = ? and version = ?",
            r.name().strip(),
            r.description(),
            r.kind(),
            r.worth(),
            r.currency(),
            r.points(),
            r.stock(),
            r.validFor() == null ? null : r.validFor().toString(),
            r.tierId(),
            r.offered(),
            clock.instant(),
            r.id(),
            r.version());
    if (changed == 0) {
      throw problems.overtaken("changed-meanwhile", get(r.id()).name());
    }
    return r.id();
  }

  private List<FieldError> check(Reward r) {
    List<FieldError> errors = new ArrayList<>();
    if (r.name() == null || r.name().isBlank()) {
      errors.add(problems.error("name", "name"));
    } else if (r.name().length() > 200) {
      errors.add(problems.error("name", "too-long", 200));
    }
    if (r.description() != null && r.description().length() > 1000) {
      errors.add(problems.error("description", "too-long", 1000));
    }
    if (r.points() < 1 || r.points() > 100_000_000) {
      errors.add(problems.error("points", "points", 1, 100_000_000));
    }
    if (r.stock() != null && r.stock() < 0) {
      errors.add(problems.error("stock", "stock"));
    }
    if (r.validFor() != null && (r.validFor().isNegative() || r.validFor().isZero())) {
      errors.add(problems.error("validFor", "period"));
    }
    if (r.kind() != Reward.Kind.GIFT && (r.worth() == null || r.worth().signum() <= 0)) {
      errors.add(problems.error("worth", "worth"));
    } else if (r.kind() == Reward.Kind.PERCENT
        && r.worth().compareTo(BigDecimal.valueOf(100)) > 0) {
      errors.add(problems.error("worth", "percent"));
    }
    if (r.kind() == Reward.Kind.AMOUNT
        && (r.currency() == null || !r.currency().matches("[A-Z]{3}"))) {
      errors.add(problems.error("currency", "currency"));
    }
    boolean tierIsOurs =
        r.tierId() == null
            || programmes.get(r.programmeId()).tiers().stream()
                .anyMatch(tier -> tier.id().equals(r.tierId()));
    if (!tierIsOurs) {
      errors.add(problems.error("tier", "no-tier"));
    }
    return errors;
  }
}
