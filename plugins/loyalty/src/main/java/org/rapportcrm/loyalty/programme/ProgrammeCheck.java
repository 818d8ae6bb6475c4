package org.rapportcrm.loyalty.programme;

import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.loyalty.Problems;

/** Finds everything that is wrong with a programme before it is stored. */
final class ProgrammeCheck {

  /** More than this for one happening is a slip of the finger. */
  static final long MOST_POINTS = 1_000_000;

  /** More than anybody gathers of points, or spends in any currency. */
  private static final long HIGHEST_TIER = 1_000_000_000_000_000L;

  private final Problems problems;
  private final List<FieldError> errors = new ArrayList<>();

  ProgrammeCheck(Problems problems) {
    this.problems = problems;
  }

  List<FieldError> of(Programme programme) {
    if (programme.name() == null || programme.name().isBlank()) {
      wrong("name", "name");
    } else if (programme.name().length() > 200) {
      wrong("name", "too-long", 200);
    }
    period("expiresAfter", programme.expiresAfter());
    period("tierWithin", programme.tierWithin());
    points("referrerPoints", programme.referrerPoints(), 0);
    points("refereePoints", programme.refereePoints(), 0);
    for (int i = 0; i < programme.earn().size(); i++) {
      rule("earn[" + i + "].", programme.earn().get(i));
    }
    tiers(programme.tiers());
    return errors;
  }

  private void rule(String field, EarnRule rule) {
    points(field + "points", rule.points(), 1);
    if (rule.on() == EarnRule.Happening.PURCHASE) {
      if (rule.per() == null || rule.per().signum() <= 0) {
        wrong(field + "per", "per");
      }
      if (rule.currency() != null && !rule.currency().matches("[A-Z]{3}")) {
        wrong(field + "currency", "currency");
      }
    } else {
      if (rule.kind() == null || rule.kind().isBlank() || rule.kind().length() > 60) {
        wrong(field + "kind", "kind");
      } else if (rule.kind().startsWith("loyalty.")) {
        wrong(field + "kind", "own-kind");
      }
      if (rule.perDay() != null && rule.perDay() < 1) {
        wrong(field + "perDay", "per-day");
      }
    }
  }

  private void tiers(List<Tier> tiers) {
    Set<String> names = new HashSet<>();
    Set<Long> thresholds = new HashSet<>();
    for (int i = 0; i < tiers.size(); i++) {
      Tier tier = tiers.get(i);
      String field = "tiers[" + i + "].";
      if (tier.name() == null || tier.name().isBlank()) {
        wrong(field + "name", "name");
      } else if (tier.name().length() > 120) {
        wrong(field + "name", "too-long", 120);
      } else if (!names.add(tier.name().strip())) {
        wrong(field + "name", "tier-twice", tier.name());
      }
      if (tier.from() < 0 || tier.from() > HIGHEST_TIER) {
        wrong(field + "from", "points", 0, HIGHEST_TIER);
      } else if (!thresholds.add(tier.from())) {
        wrong(field + "from", "threshold-twice", tier.from());
      }
    }
  }

  private void points(String field, long points, long least) {
    if (points < least || points > MOST_POINTS) {
      wrong(field, "points", least, MOST_POINTS);
    }
  }

  private void period(String field, Period period) {
    if (period != null
        && (period.isNegative() || period.isZero() || period.toTotalMonths() > 1200)) {
      wrong(field, "period");
    }
  }

  private void wrong(String field, String problem, Object... arguments) {
    errors.add(problems.error(field, problem, arguments));
  }
}
