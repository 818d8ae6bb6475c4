package org.rapportcrm.emailcampaigns.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapportcrm.emailcampaigns.report.Course.Point;

class CourseTest {

  private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
  private static final long NINE = Instant.parse("2026-03-01T09:00:00Z").getEpochSecond() / 3600;

  @Test
  void withinTwoDaysItIsDrawnByHourWithoutGaps() {
    Course course = Course.of(Map.of(NINE, 5L, NINE + 2, 1L), Map.of(NINE + 1, 2L), ZoneId.of("Z"));

    assertThat(course.hourly()).isTrue();
    assertThat(course.points()).extracting(Point::opened).containsExactly(5L, 0L, 1L);
    assertThat(course.points()).extracting(Point::clicked).containsExactly(0L, 2L, 0L);
  }

  @Test
  void laterOnesMakeItDaysOfThePersonsZone() {
    long lateEvening = NINE + 12;
    Course course = Course.of(Map.of(NINE, 5L, lateEvening, 1L, NINE + 60, 3L), Map.of(), TEHRAN);

    assertThat(course.hourly()).isFalse();
    assertThat(course.points()).extracting(Point::opened).containsExactly(5L, 1L, 0L, 3L);
    assertThat(course.points().get(0).from()).isEqualTo(Instant.parse("2026-02-28T20:30:00Z"));
  }

  @Test
  void aLateOpeningDoesNotStretchItBeyondThirtyDays() {
    Course course = Course.of(Map.of(NINE, 5L, NINE + 24 * 300, 1L), Map.of(), TEHRAN);

    assertThat(course.points()).hasSize(30);
  }

  @Test
  void nothingSeenHasNoPoints() {
    assertThat(Course.of(Map.of(), Map.of(), TEHRAN).points()).isEmpty();
  }
}
