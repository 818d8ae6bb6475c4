package org.rapportcrm.app.delivery.policy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Hours of the recipient's day in which nothing is sent; may go over midnight. Pure.
 *
 * @param from begin, included
 * @param to end, excluded; equal to {@code from} means no quiet hours
 */
public record QuietHours(LocalTime from, LocalTime to) {

  /** None at all. */
  public static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  /** Reads {@code 21:00-08:00}; anything else means none. */
  public static QuietHours parse(String text) {
    if (text == null
        || !text.strip().matches("([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d")) {
      return NONE;
    }
    String[] ends = text.strip().split("-");
    return new QuietHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
  }

  /** When they end, if it is quiet now where the recipient lives. */
  public Optional<Instant> quietUntil(Instant now, ZoneId zone) {
    ZonedDateTime there = now.atZone(zone);
    LocalTime time = there.toLocalTime();
    boolean quiet =
        from.isBefore(to)
            ? !time.isBefore(from) && time.isBefore(to)
            : from.isAfter(to) && (!time.isBefore(from) || time.isBefore(to));
    if (!quiet) {
      return Optional.empty();
    }
    boolean tomorrow = !time.isBefore(to);
    return Optional.of(
        there.toLocalDate().plusDays(tomorrow ? 1 : 0).atTime(to).atZone(zone).toInstant());
  }
}
