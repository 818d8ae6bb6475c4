package org.rapportcrm.app.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something in the calendar.
 *
 * @param id key of its record, among those of its kind
 * @param day the day it is on, where the person is
 * @param at when it begins; {@code null} for something of the whole day
 * @param about whom or what it is about; {@code null} for nobody
 * @param done whether it is done, won, or over
 * @param path of its page in the console
 */
public record Entry(
    Kind kind,
    long id,
    LocalDate day,
    Instant at,
    String title,
    String about,
    boolean done,
    String path) {

  /** Kinds of entries, in the order in which a day shows them. */
  public enum Kind {
    MEETING("meeting", "users"),
    TASK("task", "check-square"),
    CLOSE("close", "briefcase"),
    RENEWAL("renewal", "refresh"),
    REVIEW("review", "map");

    private final String word;
    private final String icon;

    Kind(String word, String icon) {
      this.word = word;
      this.icon = icon;
    }

    /** The word in addresses and style sheets. */
    public String word() {
      return word;
    }

    /** The name of its icon. */
    public String icon() {
      return icon;
    }

    /** Message key of its name. */
    public String labelKey() {
      return "calendar.kind." + word;
    }
  }
}
