package org.rapportcrm.app.segment.compile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A day in a zone, or one exact moment.
 *
 * @param start its first moment
 * @param end the first moment after it; of an exact moment the moment itself
 * @param exact whether it is a moment
 */
record Day(Instant start, Instant end, boolean exact) {

  static Day of(LocalDate date, ZoneId zone) {
    return new Day(
        date.atStartOfDay(zone).toInstant(),
        date.plusDays(1).atStartOfDay(zone).toInstant(),
        false);
  }

  static Day of(Instant moment) {
    return new Day(moment, moment, true);
  }
}
