package org.rapportcrm.ror.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.statistics.Wilson;
import org.rapportcrm.api.text.Formats;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.api.text.MonthSpan;
import org.rapportcrm.api.text.Months;
import org.rapportcrm.ror.relationship.Ror;

/** Says the report's values in the language of the person who looks. */
@Named("rorWords")
@RequestScoped
public class Words {

  @Inject private Messages messages;
  @Inject private Formats formats;
  @Inject private Months months;
  @Inject private CurrentUser user;

  /** A share as a percentage, or a dash. */
  public String share(Double share) {
    return share == null ? "–" : formats.percent(share, locale());
  }

  /** A ratio such as 5.00 ×, or a dash; never a percentage. */
  public String ratio(Double ratio) {
    return ratio == null ? "–" : text("ror-report.ratio", ratio);
  }

  /** The month of a day and those before it, as the person's calendar has them, oldest first. */
  List<MonthSpan> months(LocalDate day, int count) {
    return months.until(day, count, locale());
  }

  /** A length of time, such as “12 months”. */
  public String period(Period period) {
    return period.getDays() == 0
        ? text("ror-report.period.months", period.toTotalMonths())
        : text("ror-report.period.days", period.getDays() + period.toTotalMonths() * 30);
  }

  /** A number with two decimals, as all of the report have, so that they compare at a glance. */
  public String number(Number number) {
    return number == null ? "–" : text("ror-report.number", number);
  }

  /** A length of time in whole days, or a dash. */
  public String days(Number days) {
    return days == null ? "–" : formats.number(Math.round(days.doubleValue()), locale());
  }

  /** A parameter of a model with three decimals, as those who published the models give them. */
  public String parameter(double value) {
    return text("ror-report.parameter", value);
  }

  /** A figure by its key, formatted; the published one is a ratio, never a percentage. */
  String figure(String key, Ror ror) {
    return switch (key) {
      case "base" -> share(ror.base());
      case "published" -> ratio(ror.published());
      default -> share(ror.active());
    };
  }

  /** The interval of {@code ror.active} in words; empty when nobody was helped. */
  String interval(Ror ror) {
    Wilson interval = ror.activeInterval();
    return interval == null
        ? ""
        : text("ror-report.interval", share(interval.low()), share(interval.high()));
  }

  String text(String key, Object... arguments) {
    return messages.text(locale(), key, arguments);
  }

  Locale locale() {
    return user.locale();
  }

  /** What was refused and what to do, in one sentence. */
  static String sentence(ProblemException problem) {
    return problem.errors().isEmpty()
        ? problem.getMessage()
        : problem.errors().get(0).message() + " " + problem.errors().get(0).remedy();
  }
}
