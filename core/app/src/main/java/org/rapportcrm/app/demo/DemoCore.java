package org.rapportcrm.app.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.purchase.PurchaseSummary;

/** The core's part of the shop, in the order in which one thing rests on the other. */
final class DemoCore {

  private static final int BATCH = 1000;

  private final Sql sql;
  private final RandomGenerator random;
  private final Instant now;

  DemoCore(Sql sql, RandomGenerator random, Instant now) {
    this.sql = sql;
    this.random = random;
    this.now = now;
  }

  /** Writes all of it; answers how many contacts there are. */
  int fill(PurchaseSummary summaries) {
    List<Long> staff = new DemoTeam(sql, now).fill();
    List<DemoCompanies.Company> companies = new DemoCompanies(sql, random, now).fill(staff);
    List<DemoContacts.Contact> contacts = new DemoContacts(sql, random, now).fill(companies, staff);
    List<Long> buyers = new DemoHistory(sql, random, now, staff).fill(contacts);
    for (int from = 0; from < buyers.size(); from += BATCH) {
      summaries.refresh(buyers.subList(from, Math.min(buyers.size(), from + BATCH)));
    }
    stages();
    DemoWork work = new DemoWork(sql, random, now);
    new DemoDeals(sql, random, now).fill(contacts, staff);
    work.tasks(contacts, staff);
    work.weigh();
    new DemoPlans(sql, random, now).fill(companies, staff);
    new DemoFields(sql, now).fill();
    new DemoGroups(sql, now).fill();
    return contacts.size();
  }

  private void stages() {
    sql.update(
        "update contact set life_stage = case"
            + " when purchase_count >= 8 then 'vip'"
            + " when last_purchase < ? then 'lapsed'"
            + " when purchase_count > 0 then 'customer'"
            + " when company_id is not null then 'opportunity'"
            + " when mod(id, 3) = 0 then 'subscriber'"
            + " else 'lead' end",
        now.minus(200, ChronoUnit.DAYS));
  }
}
