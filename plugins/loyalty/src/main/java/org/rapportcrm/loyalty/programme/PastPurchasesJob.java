package org.rapportcrm.loyalty.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.api.contact.PurchaseView;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;
import org.rapportcrm.loyalty.Step;

/**
 * Lets the purchases that were there before the programme earn points, 1,000 at a time. What earned
 * already earns nothing again, so that it may be started as often as one likes.
 */
@ApplicationScoped
public class PastPurchasesJob implements JobWork {

  /** The kind of job; its parameter is the programme's id. */
  public static final String KIND = "loyalty.past-purchases";

  private static final int BATCH = 1000;

  @Inject private Sql sql;
  @Inject private Programmes programmes;
  @Inject private Earning earning;
  @Inject private Step step;

  @Override
  public void run(JobRun run) {
    Programme programme = programmes.get(Long.parseLong(run.parameter()));
    long total = sql.number("select count(*) from purchase where refunded_at is null");
    long[] at = {0, 0};
    if (!run.position().isEmpty()) {
      String[] position = run.position().split(":");
      at[0] = Long.parseLong(position[0]);
      at[1] = Long.parseLong(position[1]);
    }
    boolean more = true;
    while (more && !run.stopRequested()) {
      more = step.in(() -> next(run, programme, total, at));
    }
  }

  private boolean next(JobRun run, Programme programme, long total, long[] at) {
    List<PurchaseView> purchases = after(at[0]);
    if (purchases.isEmpty()) {
      return false;
    }
    earning.earn(programme, purchases);
    long last = purchases.get(purchases.size() - 1).id();
    long done = at[1] + purchases.size();
    run.checkpoint(done, Math.max(total, done), last + ":" + done);
    at[0] = last;
    at[1] = done;
    return purchases.size() == BATCH;
  }

  private List<PurchaseView> after(long id) {
    return sql.list(
        "select id, contact_id, external_id, at, amount, currency from purchase"
            + " where id > ? and refunded_at is null order by id fetch first "
            + BATCH
            + " rows only",
        row ->
            new PurchaseView(
                row.getLong("id"),
                row.getLong("contact_id"),
                row.getString("external_id"),
                Sql.instant(row, "at"),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                false),
        id);
  }
}
