package org.rapportcrm.app.deal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.rapportcrm.app.deal.DealFilter;
import org.rapportcrm.app.deal.DealFilter.Days;
import org.rapportcrm.app.text.CalendarSteps;
import org.rapportcrm.app.web.Url;

/**
 * What the page of deals shows, as its address says it. Pure.
 *
 * @param pipeline key; {@code null} for the first one
 * @param list whether as a list, not as a board
 * @param stage word of the stage that a phone shows, or to which the list is restricted
 * @param owner {@code me}, a key, {@code 0} for nobody; {@code null} for all
 * @param closes {@code late}, {@code month}, {@code 30} or {@code 90} days; {@code null} for all
 * @param stalled only those that do not move on
 * @param column key of the stage whose column begins after {@code after}
 * @param after where it begins, or the list does
 */
record DealView(
    Long pipeline,
    boolean list,
    String stage,
    String owner,
    String closes,
    boolean stalled,
    Long column,
    String after) {

  static final String PATH = "/console/deals";

  /** Reads it from the parameters of a request; what makes no sense is left out. */
  static DealView of(UnaryOperator<String> parameters) {
    return new DealView(
        key(parameters.apply("pipeline")),
        "list".equals(parameters.apply("view")),
        matching(parameters.apply("stage"), "[a-z0-9-]{1,40}"),
        matching(parameters.apply("owner"), "me|\\d{1,18}"),
        matching(parameters.apply("closes"), "late|month|30|90"),
        "on".equals(parameters.apply("stalled")),
        key(parameters.apply("column")),
        matching(parameters.apply("after"), ".{1,300}"));
  }

  private static String matching(String text, String pattern) {
    return text != null && text.matches(pattern) ? text : null;
  }

  private static Long key(String text) {
    return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
  }

  /**
   * The deals that it shows.
   *
   * @param pipeline the pipeline that is shown
   * @param me key of the person who looks, or {@code null}
   * @param calendar the person's, in which months are counted
   */
  DealFilter filter(long pipeline, Long me, Instant now, LocalDate today, String calendar) {
    return DealFilter.ALL
        .in(pipeline)
        .ownedBy(ownerKey(me))
        .closing(days(today, calendar))
        .stalled(stalled ? now : null, today);
  }

  /** Key of the owner whose deals it shows; {@code me} is the person who looks. */
  Long ownerKey(Long me) {
    return "me".equals(owner) ? me : key(owner);
  }

  private Days days(LocalDate today, String calendar) {
    return switch (closes == null ? "" : closes) {
      case "" -> Days.ANY;
      case "late" -> new Days(null, today.minusDays(1));
      case "month" ->
          new Days(
              CalendarSteps.firstOfMonth(calendar, today),
              CalendarSteps.lastOfMonth(calendar, today));
      default -> new Days(today, today.plusDays(Long.parseLong(closes)));
    };
  }

  /** Whether anything restricts it. */
  boolean isFiltered() {
    return owner != null || closes != null || stalled;
  }

  /** Its address from the beginning of every column. */
  Url path() {
    return Url.of(PATH)
        .with("pipeline", pipeline)
        .with("view", list ? "list" : null)
        .with("owner", owner)
        .with("closes", closes)
        .with("stalled", stalled ? "on" : null);
  }

  /** The same as a board or as a list. */
  DealView as(boolean asList) {
    return new DealView(pipeline, asList, stage, owner, closes, stalled, null, null);
  }
}
