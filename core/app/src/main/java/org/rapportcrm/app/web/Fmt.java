package org.rapportcrm.app.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.rapportcrm.app.text.DayEntry;
import org.rapportcrm.app.text.IcuFormats;

/** Formats for pages, in the language of the person who looks; {@code null} is empty. */
@Named
@RequestScoped
public class Fmt {

  @Inject private IcuFormats formats;
  @Inject private Viewer viewer;
  @Inject private Clock clock;

  public String number(Number value) {
    return formats.number(value, viewer.locale());
  }

  /** An amount with its currency (ISO 4217; {@code null} for a plain number). */
  public String money(BigDecimal amount, String currency) {
    return formats.money(amount, currency, viewer.locale());
  }

  /** A share between 0 and 1. */
  public String percent(Number share) {
    return share == null ? "" : formats.percent(share.doubleValue(), viewer.locale());
  }

  /** A day: a {@link LocalDate}, or an {@link Instant} seen from the person's zone. */
  public String date(Object day) {
    if (day instanceof Instant at) {
      return formats.date(LocalDate.ofInstant(at, viewer.zone()), viewer.locale());
    }
    return formats.date((LocalDate) day, viewer.locale());
  }

  /** A day as inputs for days show and take it; {@code null} is empty. */
  public String entry(LocalDate day) {
    return day == null ? "" : DayEntry.text(day, viewer.locale());
  }

  /** Today, as inputs for days take it. */
  public String getEntryExample() {
    return entry(LocalDate.ofInstant(clock.instant(), viewer.zone()));
  }

  /** Day and time. */
  public String dateTime(Instant at) {
    return formats.dateTime(at, viewer.locale());
  }

  /** Day and time, or the day alone where nobody said the time. */
  public String dayOrTime(Instant at) {
    return formats.dayOrTime(at, viewer.locale());
  }

  /** How long ago, in words. */
  public String ago(Instant at) {
    return formats.ago(at, viewer.locale());
  }
}
