package org.rapportcrm.emailcampaigns.sequence;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * How long a contact waits for a step.
 *
 * @param amount 0 or more; 0 is at once
 * @param hour hour of the day at which it is sent, 0 to 23, in the contact's zone; {@code null} for
 *     any time of day
 */
public record Delay(int amount, Unit unit, Integer hour) implements Serializable {

  /** The longest wait in each unit is a year. */
  public static final int DAYS = 365;

  private static final int HOURS_OF_DAY = 24;
  private static final int MINUTES_OF_DAY = 24 * 60;

  /** At once. */
  public static final Delay NONE = new Delay(0, Unit.DAYS, null);

  /** Units of waiting. */
  public enum Unit {
    MINUTES(ChronoUnit.MINUTES, MINUTES_OF_DAY),
    HOURS(ChronoUnit.HOURS, HOURS_OF_DAY),
    DAYS(ChronoUnit.DAYS, 1);

    private final ChronoUnit unit;
    private final int perDay;

    Unit(ChronoUnit unit, int perDay) {
      this.unit = unit;
      this.perDay = perDay;
    }

    /** As REST and message keys write it: small letters. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Days where no unit was chosen. */
  public Delay {
    unit = unit == null ? Unit.DAYS : unit;
  }

  /** Whether it lies between nothing and a year, and the hour is one. */
  public boolean isPossible() {
    return amount >= 0
        && amount <= DAYS * unit.perDay
        && (hour == null || hour >= 0 && hour < HOURS_OF_DAY);
  }

  /**
   * When somebody who begins to wait now is due. Days are those of the calendar, so that an hour of
   * the day stays the same when clocks are changed; with an hour, some days later means that day at
   * that hour, and some minutes or hours later the next time that it strikes. Never before {@code
   * from}. Pure.
   *
   * @param zone the contact's, or the site's
   */
  public Instant due(Instant from, ZoneId zone) {
    ZonedDateTime begin = from.atZone(zone);
    ZonedDateTime after = begin.plus(amount, unit.unit);
    if (hour == null) {
      return after.toInstant();
    }
    ZonedDateTime struck = after.with(LocalTime.of(hour, 0));
    ZonedDateTime least = unit == Unit.DAYS ? begin : after;
    return (struck.isBefore(least) ? struck.plusDays(1) : struck).toInstant();
  }
}
