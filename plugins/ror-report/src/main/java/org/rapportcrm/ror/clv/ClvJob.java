package org.rapportcrm.ror.clv;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;
import org.rapportcrm.ror.Site;

/**
 * Fits the models and works out every customer's outlook, a page of customers at a time. Started
 * with a day, it looks at the purchases up to that day; on its schedule, at those up to today.
 */
@ApplicationScoped
public class ClvJob implements JobWork {

  private static final int PAGE = 1000;

  @Inject private ClvModels models;
  @Inject private Histories histories;
  @Inject private ClvValues values;
  @Inject private Site site;

  @Override
  public void run(JobRun run) {
    ZoneId zone = site.zone();
    Position position = Position.parse(run.position());
    if (position.modelId() == 0) {
      LocalDate until =
          run.parameter().isBlank() ? site.today() : LocalDate.parse(run.parameter().strip());
      long id = models.keep(models.fit(until, zone));
      position = new Position(id, 0, 0);
    }
    ClvModel model = models.find(position.modelId()).orElseThrow();
    long total = histories.count(model.until(), zone);
    while (model.isUsable() && !run.stopRequested()) {
      List<Histories.Customer> page =
          histories.page(model.until(), zone, position.lastContact(), PAGE);
      if (page.isEmpty()) {
        break;
      }
      position =
          new Position(
              position.modelId(),
              page.get(page.size() - 1).contactId(),
              position.done() + page.size());
      values.write(run, model, page, position, total);
    }
    if (!run.stopRequested()) {
      values.dropOlderThan(position.modelId());
    }
  }

  /** How far a run is: the model it made, the last contact, how many are done. */
  record Position(long modelId, long lastContact, long done) {

    static Position parse(String text) {
      if (text == null || text.isBlank()) {
        return new Position(0, 0, 0);
      }
      String[] parts = text.split("/");
      return new Position(
          Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }

    String text() {
      return modelId + "/" + lastContact + "/" + done;
    }
  }

  /** Writes a page of values together with the position, in one transaction. */
  @ApplicationScoped
  public static class ClvValues {

    @Inject private Sql sql;
    @Inject private Site site;

    @Transactional
    void write(
        JobRun run, ClvModel model, List<Histories.Customer> page, Position position, long total) {
      List<Object[]> rows = new ArrayList<>();
      List<Object[]> ids = new ArrayList<>();
      for (Histories.Customer customer : page) {
        History h = customer.history();
        ClvModel.ClvValue value = model.value(h, site.horizonWeeks());
        ids.add(new Object[] {customer.contactId()});
        rows.add(
            new Object[] {
              customer.contactId(),
              position.modelId(),
              h.frequency(),
              h.recency(),
              h.age(),
              money(h.averageSpend()),
              value.alive(),
              value.purchases(),
              money(value.spend()),
              money(value.value())
            });
      }
      sql.batch("delete from ror_report_clv where contact_id = ?", ids);
      sql.batch(
          "insert into ror_report_clv (contact_id, model_id, frequency, recency, age,"
              + " average_spend, alive, expected, spend, clv)"
              + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          rows);
      run.checkpoint(position.done(), total, position.text());
    }

    /** Customers that the newest model does not know any more have no value. */
    @Transactional
    void dropOlderThan(long modelId) {
      sql.update("delete from ror_report_clv where model_id < ?", modelId);
      sql.update("delete from ror_report_clv_model where id < ?", modelId - 100);
    }

    private static BigDecimal money(double value) {
      return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
    }
  }
}
