package org.rapportcrm.app.task;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.rapportcrm.app.text.CalendarDays;
import org.rapportcrm.app.text.CalendarSteps;

/**
 * How a task comes again. Pure.
 *
 * @param every how many days, weeks, months or years, 1 to 99
 * @param calendar whose months and years count, by its Unicode name
 * @param dayOfMonth the day on which it began; a shorter month has it on its last day
 * @param until the last day on which it comes again; {@code null} for ever
 */
public record Repeat(Unit unit, int every, String calendar, int dayOfMonth, LocalDate until) {

  private static final int MOST_STEPS = 40_000;

  /** Steps in time. */
  public enum Unit {
    DAILY,
    WEEKLY,
    MONTHLY,
    YEARLY;

    /** The stored word, such as {@code weekly}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The unit of this word. */
    public static Optional<Unit> of(String word) {
      for (Unit unit : values()) {
        if (unit.word().equalsIgnoreCase(word)) {
          return Optional.of(unit);
        }
      }
      return Optional.empty();
    }
  }

  /** A repetition that begins on this day, in this calendar. */
  public static Repeat from(LocalDate due, Unit unit, int every, String calendar, LocalDate until) {
    String known = calendar == null ? "gregory" : calendar;
    return new Repeat(unit, every, known, CalendarDays.parts(known, due).day(), until);
  }

  /**
   * The next day after {@code due} on which it comes again and that is not before {@code today};
   * days that were missed are passed over. Empty when it has ended.
   */
  public Optional<LocalDate> next(LocalDate due, LocalDate today) {
    LocalDate day = due;
    for (int step = 1; step <= MOST_STEPS; step++) {
      day = after(due, step);
      if (!day.isBefore(today)) {
        break;
      }
    }
    return until != null && day.isAfter(until) ? Optional.empty() : Optional.of(day);
  }

  private LocalDate after(LocalDate due, int step) {
    return switch (unit) {
      case DAILY -> due.plusDays((long) every * step);
      case WEEKLY -> due.plusWeeks((long) every * step);
      case MONTHLY -> CalendarSteps.plusMonths(calendar, due, every * step, dayOfMonth);
      case YEARLY -> CalendarSteps.plusMonths(calendar, due, 12 * every * step, dayOfMonth);
    };
  }
}
