package org.rapportcrm.app.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.random.RandomGenerator;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.data.Ids;

/** Account plans for some of the companies, one of them late for its review. */
final class DemoPlans {

  private static final int PLANS = 6;

  private final Sql sql;
  private final RandomGenerator random;
  private final Instant now;
  private final LocalDate today;

  DemoPlans(Sql sql, RandomGenerator random, Instant now) {
    this.sql = sql;
    this.random = random;
    this.now = now;
    this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /** Writes them. */
  void fill(List<DemoCompanies.Company> companies, List<Long> owners) {
    for (int i = 0; i < PLANS && i < companies.size(); i++) {
      long id = Ids.next(sql, "account_plan_seq");
      sql.update(
          "insert into account_plan (id, name, company_id, summary, owner_id, state,"
              + " review_months, next_review, created_at, updated_at)"
              + " values (?, ?, ?, ?, ?, 'active', 3, ?, ?, ?)",
          id,
          i % 2 == 0 ? "From buyer to partner" : "Two orders a term",
          companies.get(i).id(),
          "They know our tea; they do not know yet that we engrave.",
          owners.get(i % owners.size()),
          today.plusDays(12L * i - 8),
          Times.utc(now),
          Times.utc(now));
      goal(id, 0, "Orders a year", null, 4, 12, 4 + random.nextInt(8));
      goal(id, 1, "Sales a year", "EUR", 2000, 6000, 2000 + random.nextInt(3500));
      goal(id, 2, "Days until an answer", null, 5, 1, 1 + random.nextInt(4));
      sql.update(
          "insert into plan_review (plan_id, at, user_id, note) values (?, ?, ?, ?)",
          id,
          Times.utc(now.minusSeconds(86_400L * (60 + i))),
          owners.get(i % owners.size()),
          "They liked the samples and asked for a price for the whole school.");
    }
  }

  private void goal(
      long plan, int position, String name, String unit, long start, long target, long current) {
    sql.update(
        "insert into plan_goal (plan_id, position, name, unit, start_at, target, current_value,"
            + " due, state) values (?, ?, ?, ?, ?, ?, ?, ?, 'open')",
        plan,
        position,
        name,
        unit,
        BigDecimal.valueOf(start),
        BigDecimal.valueOf(target),
        BigDecimal.valueOf(current),
        today.plusMonths(9));
  }
}
