package org.rapportcrm.emailcampaigns.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How people's first openings and clicks came in after a campaign left: hour by hour for the first
 * two days, day by day when there was more later. What a campaign does it does early, so no more
 * than 30 days are shown.
 *
 * @param hourly whether the points are hours, not days
 * @param points from the first on, without gaps
 */
public record Course(boolean hourly, List<Point> points) {

  private static final long HOUR = 3600;
  private static final int HOURS = 48;
  private static final int DAYS = 30;

  /**
   * An hour or a day.
   *
   * @param from when it begins
   * @param opened people who opened for the first time
   * @param clicked people who clicked for the first time
   */
  public record Point(Instant from, long opened, long clicked) {}

  /**
   * Of counts by hour.
   *
   * @param opened people by hour since 1970
   * @param clicked people by hour since 1970
   * @param zone whose days are meant
   */
  public static Course of(Map<Long, Long> opened, Map<Long, Long> clicked, ZoneId zone) {
    long first = Math.min(least(opened), least(clicked));
    if (first == Long.MAX_VALUE) {
      return new Course(true, List.of());
    }
    long last = Math.max(greatest(opened), greatest(clicked));
    boolean hourly = last - first < HOURS;
    List<Point> points = new ArrayList<>();
    ZonedDateTime from =
        hour(first).atZone(zone).truncatedTo(hourly ? ChronoUnit.HOURS : ChronoUnit.DAYS);
    while (!from.toInstant().isAfter(hour(last)) && points.size() < (hourly ? HOURS : DAYS)) {
      ZonedDateTime to = hourly ? from.plusHours(1) : from.plusDays(1);
      points.add(
          new Point(from.toInstant(), between(opened, from, to), between(clicked, from, to)));
      from = to;
    }
    return new Course(hourly, points);
  }

  private static long between(Map<Long, Long> counts, ZonedDateTime from, ZonedDateTime to) {
    return counts.entrySet().stream()
        .filter(e -> !hour(e.getKey()).isBefore(from.toInstant()))
        .filter(e -> hour(e.getKey()).isBefore(to.toInstant()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static Instant hour(long number) {
    return Instant.ofEpochSecond(number * HOUR);
  }

  private static long least(Map<Long, Long> counts) {
    return counts.keySet().stream().mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE);
  }

  private static long greatest(Map<Long, Long> counts) {
    return counts.keySet().stream().mapToLong(Long::longValue).max().orElse(Long.MIN_VALUE);
  }
}
