package org.rapportcrm.app.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;
import org.rapportcrm.app.data.Transactions;

/**
 * Counts the kept sums of all contacts anew when the currency changes in which they count: with the
 * first purchase in a second one, and with the installation's own. Purchases that are written
 * meanwhile count in the new one at once, as it is set before the first contact is counted.
 */
@ApplicationScoped
public class CountedSums implements JobWork {

  /** The job's kind. */
  public static final String KIND = "core.purchase-sums";

  private static final int STEP = 1000;

  private Sql sql;
  private CountedCurrency currency;
  private PurchaseSummary summary;
  private Transactions transactions;

  /** For the container. */
  protected CountedSums() {}

  @Inject
  public CountedSums(
      Sql sql, CountedCurrency currency, PurchaseSummary summary, Transactions transactions) {
    this.sql = sql;
    this.currency = currency;
    this.summary = summary;
    this.transactions = transactions;
  }

  @Override
  public void run(JobRun run) {
    Optional<String> counted = currency.amongSeveral();
    boolean anew = transactions.computeInNew(() -> set(counted.orElse(null)));
    if (!anew && isKept()) {
      return;
    }
    long last = anew || run.position().isEmpty() ? 0 : Long.parseLong(run.position());
    long total = sql.number("select count(*) from contact where purchase_count > 0");
    long done =
        sql.number("select count(*) from contact where purchase_count > 0 and id <= ?", last);
    List<Long> step = after(last);
    while (!step.isEmpty()) {
      if (run.stopRequested()) {
        return;
      }
      List<Long> contacts = step;
      last = step.get(step.size() - 1);
      done += step.size();
      String position = Long.toString(last);
      long far = done;
      transactions.inNew(
          () -> {
            summary.refresh(contacts);
            run.checkpoint(far, total, position);
          });
      step = after(last);
    }
    transactions.inNew(
        () ->
            sql.update(
                "update purchase_counted set kept = true where currency is not distinct from ?",
                counted.orElse(null)));
  }

  /** Sets the currency; answers whether it was another. */
  private boolean set(String counted) {
    return sql.update(
            "update purchase_counted set currency = ?, kept = false"
                + " where currency is distinct from ?",
            counted,
            counted)
        > 0;
  }

  private boolean isKept() {
    return sql.number("select count(*) from purchase_counted where kept") > 0;
  }

  private List<Long> after(long last) {
    return sql.list(
        "select id from contact where purchase_count > 0 and id > ? order by id limit ?",
        row -> row.getLong(1),
        last,
        STEP);
  }
}
