package org.rapportcrm.ror.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.api.text.MonthSpan;
import org.rapportcrm.api.text.Months;
import org.rapportcrm.ror.RorReportPlugin;
import org.rapportcrm.ror.Site;
import org.rapportcrm.ror.retention.Cohort;
import org.rapportcrm.ror.retention.Month;
import org.rapportcrm.ror.retention.Repeat;
import org.rapportcrm.ror.retention.RetentionFigures;

/** {@code /api/plugins/ror-report/retention} and {@code …/cohorts}. */
@Path("/plugins/ror-report")
@ApplicationScoped
@RequiresCapability(RorReportPlugin.READ)
public class RetentionResource {

  private static final int USUAL_MONTHS = 12;
  private static final int MOST_MONTHS = 60;

  @Inject private RetentionFigures figures;
  @Inject private Months months;
  @Inject private Site site;

  @Doc("Retention and churn by month, and repeat purchases.")
  public record RetentionBody(
      LocalDate asOf,
      @Doc("Days without a purchase after which a customer counts as churned.") int lapseDays,
      @Doc("Oldest first.") List<MonthBody> months,
      @Doc("Customers with a purchase.") long customers,
      @Doc("Customers with at least two.") long repeaters,
      @Doc("Repeaters / customers; null without customers.") Double repeatRate,
      @Doc("Mean days from the first purchase to the second; null without repeaters.")
          Double meanDaysToSecond) {}

  @Doc("Customers over a month.")
  public record MonthBody(
      @Doc("Year and month.") String month,
      long atStart,
      long atEnd,
      long gained,
      long lost,
      @Doc("(atEnd - gained) / atStart; null when nobody was active at the start.")
          Double retention,
      @Doc("lost / atStart; null when nobody was active at the start.") Double churn) {

    static MonthBody of(Month m) {
      return new MonthBody(
          name(m.month()), m.atStart(), m.atEnd(), m.gained(), m.lost(), m.retention(), m.churn());
    }
  }

  @Doc("Customers whose first purchase was in the same month.")
  public record CohortBody(
      @Doc("Year and month.") String month,
      long size,
      @Doc("How many bought, by months since the first purchase.") List<Long> buyers) {

    static CohortBody of(Cohort cohort) {
      return new CohortBody(name(cohort.month()), cohort.size(), cohort.buyers());
    }
  }

  @Doc("Cohorts, oldest first.")
  public record CohortsBody(LocalDate asOf, List<CohortBody> cohorts) {}

  @GET
  @Path("/retention")
  @Doc("Retention and churn of the months up to a day.")
  public RetentionBody retention(
      @QueryParam("asOf") @Doc("ISO 8601 day; today without it.") String asOf,
      @QueryParam("months") @Doc("1 to 60; 12 without it.") Integer months) {
    LocalDate day = site.window(asOf, null).asOf();
    Repeat repeat = figures.repeat();
    return new RetentionBody(
        day,
        site.lapseDays(),
        figures.months(gregorian(day, months), site.zone(), site.lapseDays()).stream()
            .map(MonthBody::of)
            .toList(),
        repeat.customers(),
        repeat.repeaters(),
        repeat.rate(),
        repeat.meanDaysToSecond());
  }

  @GET
  @Path("/cohorts")
  @Doc("Cohorts of the months up to a day.")
  public CohortsBody cohorts(
      @QueryParam("asOf") @Doc("ISO 8601 day; today without it.") String asOf,
      @QueryParam("months") @Doc("1 to 60; 12 without it.") Integer months) {
    LocalDate day = site.window(asOf, null).asOf();
    return new CohortsBody(
        day,
        figures.cohorts(gregorian(day, months), site.zone()).stream().map(CohortBody::of).toList());
  }

  /** Programs get Gregorian months, whoever asks. */
  private List<MonthSpan> gregorian(LocalDate day, Integer count) {
    return months.until(day, count(count), Locale.ENGLISH);
  }

  private static String name(MonthSpan month) {
    return YearMonth.from(month.first()).toString();
  }

  private static int count(Integer months) {
    if (months == null) {
      return USUAL_MONTHS;
    }
    if (months < 1 || months > MOST_MONTHS) {
      throw KeyedProblem.badField("months", "ror-report.problem.months", months, MOST_MONTHS);
    }
    return months;
  }
}
