package org.rapportcrm.app.quota.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.quota.Forecast;
import org.rapportcrm.app.quota.Forecasts;

/** {@code /api/v1/forecast}: what is to be expected of deals. */
@Path("/v1/forecast")
@ApplicationScoped
public class ForecastResource {

  private static final int MOST_MONTHS = 60;

  @Inject private Forecasts forecasts;
  @Inject private Refusals refusals;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  @Doc("A Gregorian month.")
  public record MonthBody(
      LocalDate month,
      String currency,
      @Doc("What is won already.") BigDecimal won,
      @Doc("That, and open deals by their chances.") BigDecimal weighted,
      @Doc("That, and open deals in full.") BigDecimal best,
      long deals) {}

  @Doc("What somebody's deals amount to in the whole time.")
  public record OwnerBody(
      @Doc("null for nobody.") String owner,
      String currency,
      BigDecimal won,
      BigDecimal weighted,
      BigDecimal best,
      long deals) {}

  @Doc("What is to be expected of deals.")
  public record ForecastBody(
      LocalDate from, LocalDate to, List<MonthBody> months, List<OwnerBody> owners) {}

  @GET
  @RequiresCapability("deals.read")
  @Doc("Won, weighted and best case by month and by owner, for each currency.")
  public ForecastBody forecast(
      @QueryParam("from") @Doc("First day; this month's when absent.") String fromDay,
      @QueryParam("to") @Doc("Last day, at most five years later; a year when absent.")
          String toDay,
      @QueryParam("pipeline") @Doc("Key of a pipeline.") Long pipeline,
      @QueryParam("owner") @Doc("Key of a user.") Long owner) {
    LocalDate wished = refusals.good(Input.day("from", fromDay));
    LocalDate from =
        wished != null
            ? wished
            : LocalDate.ofInstant(clock.instant(), user.zone()).withDayOfMonth(1);
    LocalDate last = refusals.good(Input.day("to", toDay));
    LocalDate to = last != null ? last : from.plusYears(1).minusDays(1);
    long months = ChronoUnit.MONTHS.between(from.withDayOfMonth(1), to.withDayOfMonth(1)) + 1;
    if (months < 1 || months > MOST_MONTHS) {
      throw refusals.bad("to", "forecast.no-time", MOST_MONTHS);
    }
    Forecast forecast = forecasts.between(from, to, pipeline, owner);
    return new ForecastBody(from, to, months(forecast, from, (int) months), owners(forecast));
  }

  private static List<MonthBody> months(Forecast forecast, LocalDate from, int count) {
    List<MonthBody> months = new ArrayList<>();
    for (String currency : forecast.currencies()) {
      for (Forecast.Month one : forecast.months(currency, from, count, "gregory")) {
        Forecast.Sum sum = one.sum();
        months.add(
            new MonthBody(
                one.first(), currency, sum.won(), sum.weighted(), sum.best(), sum.deals()));
      }
    }
    return months;
  }

  private static List<OwnerBody> owners(Forecast forecast) {
    List<OwnerBody> owners = new ArrayList<>();
    for (String currency : forecast.currencies()) {
      forecast
          .owners(currency)
          .forEach(
              (name, sum) ->
                  owners.add(
                      new OwnerBody(
                          name.isEmpty() ? null : name,
                          currency,
                          sum.won(),
                          sum.weighted(),
                          sum.best(),
                          sum.deals())));
    }
    return owners;
  }
}
