package org.rapportcrm.app.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Formats;

/** {@link TextFormats} in the zone of the person who looks. */
@ApplicationScoped
public class IcuFormats implements Formats {

  @Inject private CurrentUser user;
  @Inject private Clock clock;

  @Override
  public String number(Number value, Locale locale) {
    return value == null ? "" : TextFormats.number(value, locale);
  }

  @Override
  public String money(BigDecimal amount, String currency, Locale locale) {
    if (amount == null) {
      return "";
    }
    return currency == null
        ? TextFormats.number(amount, locale)
        : TextFormats.money(amount, currency, locale);
  }

  @Override
  public String percent(double share, Locale locale) {
    return TextFormats.percent(share, locale);
  }

  @Override
  public String date(LocalDate date, Locale locale) {
    return date == null ? "" : TextFormats.date(date, locale);
  }

  @Override
  public Optional<LocalDate> parseDate(String typed, Locale locale) {
    return DayEntry.parse(typed, locale);
  }

  @Override
  public String month(YearMonth month, Locale locale) {
    return month == null ? "" : TextFormats.month(month, locale);
  }

  @Override
  public String dateTime(Instant at, Locale locale) {
    return at == null ? "" : TextFormats.dateTime(at, user.zone(), locale);
  }

  /** A day and time, or the day alone where nobody said the time. */
  public String dayOrTime(Instant at, Locale locale) {
    return at == null ? "" : TextFormats.dayOrTime(at, user.zone(), locale);
  }

  /** How long ago, in words; {@code null} becomes an empty text. */
  public String ago(Instant at, Locale locale) {
    return at == null ? "" : TextFormats.ago(at, clock.instant(), locale);
  }
}
