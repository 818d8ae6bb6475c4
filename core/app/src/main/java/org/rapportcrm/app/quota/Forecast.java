package org.rapportcrm.app.quota;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.rapportcrm.app.text.CalendarSteps;

/**
 * What is to be expected of deals. Pure.
 *
 * @param days amounts of each day, owner and currency
 */
public record Forecast(List<Day> days) {

  /** Keeps a copy. */
  public Forecast {
    days = List.copyOf(days);
  }

  /**
   * Deals of one day.
   *
   * @param day on which they are decided
   * @param ownerId {@code null} for nobody
   * @param owner {@code null} for nobody
   * @param won what those amount to that are won
   * @param open what those amount to that are open
   * @param weighted the same, each by its chance
   */
  public record Day(
      LocalDate day,
      Long ownerId,
      String owner,
      String currency,
      BigDecimal won,
      BigDecimal open,
      BigDecimal weighted,
      long deals) {}

  /**
   * What is to be expected.
   *
   * @param won what is won already
   * @param weighted that and the open ones by their chances
   * @param best that and all the open ones
   */
  public record Sum(BigDecimal won, BigDecimal weighted, BigDecimal best, long deals) {

    private static final Sum NONE = new Sum(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0);

    private Sum plus(Day day) {
      return new Sum(
          won.add(day.won()),
          weighted.add(day.won()).add(day.weighted()),
          best.add(day.won()).add(day.open()),
          deals + day.deals());
    }
  }

  /** A month with its sum; its days are those of the calendar that is asked for. */
  public record Month(LocalDate first, LocalDate last, Sum sum) {}

  /** The currencies that there are, in the order of their codes. */
  public List<String> currencies() {
    return List.copyOf(new TreeSet<>(days.stream().map(Day::currency).toList()));
  }

  /** Sums of a currency by month, each month from the one of {@code from} on. */
  public List<Month> months(String currency, LocalDate from, int count, String calendar) {
    List<Month> months = new ArrayList<>();
    LocalDate first = CalendarSteps.firstOfMonth(calendar, from);
    for (int i = 0; i < count; i++) {
      LocalDate last = CalendarSteps.lastOfMonth(calendar, first);
      LocalDate begin = first;
      Sum sum = Sum.NONE;
      for (Day day : days) {
        if (day.currency().equals(currency)
            && !day.day().isBefore(begin)
            && !day.day().isAfter(last)) {
          sum = sum.plus(day);
        }
      }
      months.add(new Month(begin, last, sum));
      first = last.plusDays(1);
    }
    return months;
  }

  /** Sums of a currency by owner; the name is empty for nobody. */
  public Map<String, Sum> owners(String currency) {
    return sums(currency, day -> day.owner() == null ? "" : day.owner());
  }

  /** The sum of a currency. */
  public Sum total(String currency) {
    return sums(currency, day -> "").getOrDefault("", Sum.NONE);
  }

  private Map<String, Sum> sums(String currency, Function<Day, String> by) {
    Map<String, Sum> sums = new LinkedHashMap<>();
    for (Day day : days) {
      if (day.currency().equals(currency)) {
        String key = by.apply(day);
        sums.put(key, sums.getOrDefault(key, Sum.NONE).plus(day));
      }
    }
    return sums;
  }
}
