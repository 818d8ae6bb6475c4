package org.rapportcrm.app.contact.web;

import java.util.Locale;
import org.rapportcrm.app.contact.Birthday;
import org.rapportcrm.app.input.Checked;
import org.rapportcrm.app.text.CalendarDays;
import org.rapportcrm.app.text.CalendarDays.Parts;
import org.rapportcrm.app.text.DayEntry;
import org.rapportcrm.app.text.TextFormats;

/** A stored birthday for people: as a page says it, and as the form's input shows it. Pure. */
public final class BirthdayText {

  private BirthdayText() {}

  /**
   * The whole day in the reader's calendar; without a year day and month in the calendar in which
   * the birthday returns. A Hijri day without a year is not known, so it stays Gregorian.
   *
   * @param stored {@code 1990-05-17} or {@code --05-17}
   * @param returnsIn the contact's calendar, {@code null} for the Gregorian one
   */
  public static String shown(String stored, String returnsIn, Locale reader) {
    Birthday birthday = read(stored);
    if (birthday.year() != null) {
      return TextFormats.date(birthday.sometime(), reader);
    }
    String calendar = Birthday.in(returnsIn, birthday) == null ? "gregory" : returnsIn;
    return TextFormats.dayOfYear(calendar, birthday.sometime(), reader);
  }

  /**
   * As the reader would type it, so that saving what the input shows changes nothing. A day without
   * a year that the reader's calendar cannot say stays as it is stored, which every reader may
   * type.
   *
   * @param stored {@code 1990-05-17} or {@code --05-17}
   */
  static String entry(String stored, Locale reader) {
    Birthday birthday = read(stored);
    if (birthday.year() != null) {
      return DayEntry.text(birthday.sometime(), reader);
    }
    String calendar = ReckoningOf.calendar(reader);
    if (CalendarDays.isGregorian(calendar)) {
      return DayEntry.text(birthday.month(), birthday.day(), reader);
    }
    Parts parts = Birthday.in(calendar, birthday);
    if (parts == null) {
      return stored;
    }
    String typed = DayEntry.text(parts.month(), parts.day(), reader);
    Checked<Birthday> back = Birthday.parse(typed, ReckoningOf.locale(reader));
    // what is read in the Jalali year 1400 has no 29 February
    return back.ok() && birthday.equals(back.value()) ? typed : stored;
  }

  private static Birthday read(String stored) {
    return Birthday.parse(stored, Birthday.Reckoning.GREGORIAN).value();
  }
}
