package org.rapportcrm.app.imports.parse;

import java.util.Locale;
import java.util.Optional;

/** How the dates of a column are written. A year of four digits in front needs no telling. */
public enum DateStyle {
  /** 2024-03-05, 20240305. */
  YMD,
  /** 05/03/2024 is the fifth of March. */
  DMY,
  /** 03/05/2024 is the fifth of March. */
  MDY,
  /** 1402/12/15 in the solar calendar of Iran. */
  JALALI,
  /** 1445/08/24 in the calendar of Umm al-Qura. */
  HIJRI;

  /** The name used in options. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The style with this name, or that a pattern such as {@code dd/MM/yyyy} means. */
  public static Optional<DateStyle> of(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    for (DateStyle style : values()) {
      if (style.id().equals(lower)) {
        return Optional.of(style);
      }
    }
    int year = lower.indexOf('y');
    int month = lower.indexOf('m');
    int day = lower.indexOf('d');
    if (year < 0 || month < 0 || day < 0) {
      return Optional.empty();
    }
    if (year < month && month < day) {
      return Optional.of(YMD);
    }
    return year < day ? Optional.empty() : Optional.of(day < month ? DMY : MDY);
  }
}
