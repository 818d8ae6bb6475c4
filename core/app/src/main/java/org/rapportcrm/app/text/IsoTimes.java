package org.rapportcrm.app.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Days and moments of ISO 8601, of the years 1 to 9999: Java reads years that no database keeps,
 * and that the next calculation with them would leave.
 */
public final class IsoTimes {

  private static final int LAST_YEAR = 9999;

  private IsoTimes() {}

  /**
   * A day such as {@code 2026-05-17}.
   *
   * @throws DateTimeException if it is none of these years
   */
  public static LocalDate day(String text) {
    return kept(LocalDate.parse(text), text);
  }

  /**
   * A moment such as {@code 2026-05-17T12:30:00Z}, with Z or an offset.
   *
   * @throws DateTimeException if it is none of these years
   */
  public static Instant moment(String text) {
    OffsetDateTime moment = OffsetDateTime.parse(text);
    kept(moment.toLocalDate(), text);
    return moment.toInstant();
  }

  private static LocalDate kept(LocalDate day, String text) {
    if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
      throw new DateTimeException("Not of the years 1 to " + LAST_YEAR + ": " + text);
    }
    return day;
  }
}
