package org.rapportcrm.ror.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.contact.ContactView;
import org.rapportcrm.api.contact.Contacts;
import org.rapportcrm.api.contact.VisibleContacts;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.job.Jobs;
import org.rapportcrm.api.page.Chart;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.ror.ReportDay;
import org.rapportcrm.ror.RorReportPlugin;
import org.rapportcrm.ror.Site;
import org.rapportcrm.ror.clv.ClvModel;
import org.rapportcrm.ror.clv.ClvModels;
import org.rapportcrm.ror.clv.Fit;
import org.rapportcrm.ror.clv.Histories;
import org.rapportcrm.ror.clv.Thin;

/** {@code /plugins/ror-report/clv}: the fitted models and the most valuable customers. */
@Named("rorClv")
@RequestScoped
public class ClvPage {

  private static final String JOB = "ror-report.clv";
  private static final int TOP = 50;
  private static final int CLASSES = 10;

  @Inject private Sql sql;
  @Inject private ClvModels models;
  @Inject private Histories histories;
  @Inject private Contacts contacts;
  @Inject private Jobs jobs;
  @Inject private CurrentUser user;
  @Inject private Site site;
  @Inject private Words words;
  @Inject private VisibleContacts visible;

  private String until;
  private ClvModel model;
  private List<Row> rows;
  private Map<Long, ContactView> people;

  /** A customer and their outlook. */
  public record Row(
      long contactId,
      int frequency,
      double alive,
      double expected,
      BigDecimal spend,
      BigDecimal value) {}

  /** The model that was kept last; {@code null} before the first. */
  public ClvModel getModel() {
    if (model == null) {
      model = models.latest().orElse(null);
    }
    return model;
  }

  /** Why there is no model, in a sentence; {@code null} where there is one. */
  public String getThin() {
    Thin thin = getModel().thin();
    return thin == null ? null : words.text(thin.key(), Fit.FEWEST_REPEATERS);
  }

  /** Currency of the values. */
  public String getCurrency() {
    return histories.currency().orElse("USD");
  }

  /** How many weeks the values look ahead. */
  public long getWeeks() {
    return (long) site.horizonWeeks();
  }

  /** The most valuable customers that the person sees. */
  public List<Row> getRows() {
    if (rows == null) {
      SqlPart top =
          seen("select v.contact_id, v.frequency, v.alive, v.expected, v.spend, v.clv")
              .and(" order by v.clv desc, v.contact_id desc fetch first " + TOP + " rows only");
      rows =
          sql.list(
              top.sql(),
              row ->
                  new Row(
                      row.getLong(1),
                      row.getInt(2),
                      row.getDouble(3),
                      row.getDouble(4),
                      row.getBigDecimal(5),
                      row.getBigDecimal(6)),
              top.values());
    }
    return rows;
  }

  /** The contact behind a row. */
  public ContactView person(long contactId) {
    if (people == null) {
      people = contacts.findAll(getRows().stream().map(Row::contactId).toList());
    }
    return people.get(contactId);
  }

  /** How many customers are alive with which probability, in ten classes. */
  public Chart getAlive() {
    long[] counts = new long[CLASSES];
    SqlPart tenths =
        seen("select case when v.alive >= 1 then 9 else cast(floor(v.alive * 10) as integer) end"
                + " as tenth, count(*)")
            .and(" group by 1");
    sql.each(tenths.sql(), row -> counts[row.getInt(1)] = row.getLong(2), tenths.values());
    List<String> labels = new ArrayList<>();
    List<Long> values = new ArrayList<>();
    for (int i = 0; i < CLASSES; i++) {
      labels.add(words.text("ror-report.alive.class", i * 100 / CLASSES, (i + 1) * 100 / CLASSES));
      values.add(counts[i]);
    }
    return Chart.of(
        Chart.Kind.BARS,
        words.text("ror-report.alive.chart"),
        labels,
        Chart.Series.of(words.text("ror-report.customers"), values));
  }

  /** Sum of the values of all whom the person sees; {@code null} without any. */
  public BigDecimal getTotal() {
    SqlPart sum = seen("select sum(v.clv)");
    return sql.first(sum.sql(), row -> row.getBigDecimal(1), sum.values()).orElse(null);
  }

  private SqlPart seen(String select) {
    return SqlPart.of(select + " from ror_report_clv v where 1 = 1")
        .and(visible.key("v.contact_id"));
  }

  /** Whether the person may start a fit. */
  public boolean isMayFit() {
    return user.may(RorReportPlugin.MANAGE);
  }

  /** Whether a fit waits or runs; what is shown is of the one before. */
  public boolean isFitting() {
    return jobs.isUnderWay(JOB);
  }

  /**
   * Whether more customers bought by now than when nothing could be fitted: what is said of them is
   * not true any more.
   */
  public boolean isOutdated() {
    return getModel().thin() != null
        && histories.count(getModel().until(), site.zone()) != getModel().customers();
  }

  /** Last day of the purchases to fit on, ISO; today when nobody chose another. */
  public String getUntil() {
    return until == null ? site.today().toString() : until;
  }

  /** Sets the last day, ISO. */
  public void setUntil(String until) {
    this.until = until;
  }

  /** Starts a fit in the background. */
  public String fit() {
    if (!isMayFit()) {
      return null;
    }
    try {
      LocalDate day = ReportDay.of("until", until);
      jobs.start(JOB, day == null || day.equals(site.today()) ? "" : day.toString());
    } catch (ProblemException e) {
      Here.refused(e);
      return null;
    }
    Here.go("/plugins/ror-report/clv");
    return null;
  }
}
