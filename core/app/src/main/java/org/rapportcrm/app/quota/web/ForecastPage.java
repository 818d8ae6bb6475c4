package org.rapportcrm.app.quota.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rapportcrm.api.page.Chart;
import org.rapportcrm.api.page.Chart.Kind;
import org.rapportcrm.api.page.Chart.Series;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.pipeline.PipelineFeature;
import org.rapportcrm.app.purchase.PurchaseFeature;
import org.rapportcrm.app.quota.Attainment;
import org.rapportcrm.app.quota.Forecast;
import org.rapportcrm.app.quota.Forecasts;
import org.rapportcrm.app.quota.Quotas;
import org.rapportcrm.app.text.CalendarMonth;
import org.rapportcrm.app.text.CalendarSteps;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Viewer;

/** What is to be expected of deals: this month, the two before it and the nine after it. */
@Named
@RequestScoped
public class ForecastPage {

  private static final int MONTHS = 12;
  private static final int MONTHS_BEFORE = 2;

  @Inject private Forecasts forecasts;
  @Inject private Quotas quotas;
  @Inject private Settings settings;
  @Inject private CurrentUser user;
  @Inject private Viewer viewer;
  @Inject private Clock clock;
  @Inject private Msg msg;

  private Forecast forecast;
  private List<String> currencies;
  private String currency;
  private List<Forecast.Month> months;
  private LocalDate today;

  @PostConstruct
  void load() {
    today = LocalDate.ofInstant(clock.instant(), viewer.zone());
    String calendar = viewer.locale().getUnicodeLocaleType("ca");
    LocalDate from = CalendarSteps.plusMonths(calendar, today, -MONTHS_BEFORE, 1);
    LocalDate to = CalendarSteps.plusMonths(calendar, from, MONTHS, 1).minusDays(1);
    String who = Here.parameter("owner");
    Long owner = "me".equals(who) ? user.id().orElse(null) : Here.id("owner");
    forecast = forecasts.between(from, to, Here.id("pipeline"), owner);
    currencies = forecast.currencies();
    String wished = Here.parameter("currency");
    String usual = PurchaseFeature.currency(settings);
    currency =
        wished != null && currencies.contains(wished)
            ? wished
            : currencies.isEmpty() || currencies.contains(usual) ? usual : currencies.get(0);
    months = forecast.months(currency, from, MONTHS, calendar);
  }

  /** A row of a table. */
  public record Row(String label, Forecast.Sum sum, boolean now) {}

  /** The currencies that there are. */
  public List<String> getCurrencies() {
    return currencies;
  }

  /** The one that is shown. */
  public String getCurrency() {
    return currency;
  }

  /** What all of the months sum up to. */
  public Forecast.Sum getTotal() {
    return forecast.total(currency);
  }

  /** The months in the person's calendar. */
  public List<Row> getMonths() {
    return months.stream()
        .map(
            one ->
                new Row(
                    label(one),
                    one.sum(),
                    !today.isBefore(one.first()) && !today.isAfter(one.last())))
        .toList();
  }

  /** Who looks after the deals. */
  public List<Row> getOwners() {
    return forecast.owners(currency).entrySet().stream().map(this::row).toList();
  }

  private Row row(Map.Entry<String, Forecast.Sum> one) {
    String name = one.getKey().isEmpty() ? msg.get("contacts.no-owner") : one.getKey();
    return new Row(name, one.getValue(), false);
  }

  /** The months as a chart. */
  public Chart getChart() {
    return Chart.ofMoney(
        Kind.BARS,
        msg.of("forecast.chart", currency),
        months.stream().map(this::label).toList(),
        currency,
        series("forecast.won", Forecast.Sum::won),
        series("forecast.weighted", Forecast.Sum::weighted),
        series("forecast.best", Forecast.Sum::best));
  }

  private Series series(String key, Function<Forecast.Sum, Number> value) {
    return Series.of(msg.get(key), months.stream().map(one -> value.apply(one.sum())).toList());
  }

  private String label(Forecast.Month one) {
    return CalendarMonth.around(one.first(), viewer.locale(), viewer.weekStart()).title();
  }

  /** Quotas whose period is not over, and how far they are reached. */
  public List<Attainment> getQuotas() {
    return quotas.reached(today, today.plusYears(1), null);
  }

  /** Deletes a quota. */
  public void delete(long id) {
    if (user.may(PipelineFeature.MANAGE)) {
      try {
        quotas.delete(id);
        Here.done(msg.get("quotas.deleted"));
        Here.go("/console/forecast");
      } catch (ProblemException e) {
        Here.refused(e);
      }
    }
  }
}
