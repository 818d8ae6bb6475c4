package org.rapportcrm.app.calendar.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.calendar.Entries;
import org.rapportcrm.app.calendar.Entry;
import org.rapportcrm.app.calendar.Feeds;
import org.rapportcrm.app.text.CalendarMonth;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Url;
import org.rapportcrm.app.web.Viewer;

/** The calendar: a month, a week, or the next thirty days as a list. */
@Named
@RequestScoped
public class CalendarPage {

  private static final String PATH = "/console/calendar";
  private static final int AGENDA = 30;
  private static final int SHOWN = 4;

  @Inject private Entries entries;
  @Inject private Feeds feeds;
  @Inject private CurrentUser user;
  @Inject private Viewer viewer;
  @Inject private Clock clock;
  @Inject private Msg msg;

  private LocalDate today;
  private LocalDate day;
  private String view;
  private boolean all;
  private CalendarMonth month;
  private List<Cell> cells;

  /**
   * A day.
   *
   * @param text its number
   * @param words the whole day in words
   * @param inside whether it belongs to the month that is shown
   * @param entries at most four in a month
   * @param more how many more there are
   * @param path of the list that begins on it
   */
  public record Cell(
      LocalDate date,
      String text,
      String words,
      boolean inside,
      boolean today,
      List<Entry> entries,
      int more,
      String path) {}

  @PostConstruct
  void load() {
    today = LocalDate.ofInstant(clock.instant(), viewer.zone());
    day = day(Here.parameter("day"));
    String wished = Here.parameter("view");
    view = wished != null && wished.matches("week|agenda") ? wished : "month";
    all = "all".equals(Here.parameter("who"));
    month = CalendarMonth.around(day, viewer.locale(), viewer.weekStart());
    List<LocalDate> days = days();
    Map<LocalDate, List<Entry>> found =
        entries
            .between(
                days.get(0),
                days.get(days.size() - 1),
                all ? null : user.id().orElse(null),
                viewer.zone(),
                user::may)
            .stream()
            .collect(Collectors.groupingBy(Entry::day));
    cells = days.stream().map(one -> cell(one, found.getOrDefault(one, List.of()))).toList();
  }

  private LocalDate day(String iso) {
    try {
      LocalDate asked = iso == null || iso.isBlank() ? today : LocalDate.parse(iso);
      return asked.getYear() < 1600 || asked.getYear() > 9990 ? today : asked;
    } catch (DateTimeException e) {
      return today;
    }
  }

  private List<LocalDate> days() {
    LocalDate first = month.days().get(0).date();
    if (view.equals("month")) {
      return first.datesUntil(first.plusDays(month.days().size())).toList();
    }
    if (view.equals("agenda")) {
      return day.datesUntil(day.plusDays(AGENDA)).toList();
    }
    LocalDate begin = day.minusDays(Math.floorMod(day.toEpochDay() - first.toEpochDay(), 7));
    return begin.datesUntil(begin.plusDays(7)).toList();
  }

  private Cell cell(LocalDate date, List<Entry> own) {
    Locale locale = viewer.locale();
    int most = view.equals("month") ? SHOWN : Integer.MAX_VALUE;
    return new Cell(
        date,
        CalendarMonth.number(date, locale),
        CalendarMonth.words(date, locale),
        !view.equals("month") || month.holds(date),
        date.equals(today),
        own.subList(0, Math.min(own.size(), most)),
        Math.max(0, own.size() - most),
        address("agenda", date));
  }

  /** {@code month}, {@code week} or {@code agenda}. */
  public String getView() {
    return view;
  }

  /** Whether everybody's are shown. */
  public boolean isAll() {
    return all;
  }

  /** What is shown, in words. */
  public String getTitle() {
    return view.equals("month")
        ? month.title()
        : cells.get(0).words() + " – " + cells.get(cells.size() - 1).words();
  }

  /** The heads of the columns. */
  public List<CalendarMonth.Weekday> getWeekdays() {
    return month.weekdays();
  }

  /** The days; in the list, only those with something on them. */
  public List<Cell> getCells() {
    return view.equals("agenda")
        ? cells.stream().filter(cell -> !cell.entries().isEmpty()).toList()
        : cells;
  }

  /** The days by weeks. */
  public List<List<Cell>> getWeeks() {
    List<List<Cell>> weeks = new ArrayList<>();
    for (int i = 0; i < cells.size(); i += 7) {
      weeks.add(cells.subList(i, Math.min(cells.size(), i + 7)));
    }
    return weeks;
  }

  /** Path of the same in another view. */
  public String path(String other) {
    return address(other, day);
  }

  /** Path of mine or everybody's. */
  public String whose(String who) {
    return Url.of(PATH).with("view", view).with("day", day).with("who", who).toString();
  }

  /** Path of what comes before. */
  public String getPrevious() {
    return address(
        view,
        switch (view) {
          case "week" -> day.minusDays(7);
          case "agenda" -> day.minusDays(AGENDA);
          default -> month.previous();
        });
  }

  /** Path of what comes after. */
  public String getNext() {
    return address(
        view,
        switch (view) {
          case "week" -> day.plusDays(7);
          case "agenda" -> day.plusDays(AGENDA);
          default -> month.next();
        });
  }

  /** Path of today. */
  public String getNow() {
    return address(view, today);
  }

  private String address(String which, LocalDate on) {
    return Url.of(PATH)
        .with("view", which)
        .with("day", on)
        .with("who", all ? "all" : null)
        .toString();
  }

  /** The address that calendars fetch; {@code null} where there is none. */
  public Feeds.Feed getFeed() {
    return user.id().flatMap(feeds::of).orElse(null);
  }

  /** Makes a new address, and shows it. */
  public void renewFeed() {
    user.id().ifPresent(feeds::renew);
    Here.done(msg.get("calendar.feed.made"));
    Here.go(address(view, day) + "&feed=made#feed");
  }

  /** Ends the address. */
  public void revokeFeed() {
    user.id().ifPresent(feeds::revoke);
    Here.done(msg.get("calendar.feed.revoked"));
    Here.go(path(view));
  }
}
