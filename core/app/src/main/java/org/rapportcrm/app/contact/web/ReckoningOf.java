package org.rapportcrm.app.contact.web;

import java.util.Locale;
import org.rapportcrm.app.contact.Birthday.Reckoning;
import org.rapportcrm.app.text.PersonLocale;

/** In the calendar in which a person reads days, the person also writes them. Pure. */
final class ReckoningOf {

  private ReckoningOf() {}

  /** The calendar's name, such as {@code persian}. */
  static String calendar(Locale locale) {
    return PersonLocale.complete(locale).getUnicodeLocaleType("ca");
  }

  static Reckoning locale(Locale locale) {
    return switch (calendar(locale)) {
      case "persian" -> Reckoning.JALALI;
      case "islamic-umalqura" -> Reckoning.HIJRI;
      default -> Reckoning.GREGORIAN;
    };
  }
}
