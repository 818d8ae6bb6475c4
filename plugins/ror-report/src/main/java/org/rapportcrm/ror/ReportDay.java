package org.rapportcrm.ror;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;

/** Days up to which programs ask for a report. */
public final class ReportDay {

  private static final int LAST_YEAR = 9999;

  private ReportDay() {}

  /**
   * Reads an ISO day of the years 1 to 9999.
   *
   * @param field what the day is called in the request
   * @return {@code null} when nothing was sent
   * @throws ProblemException 400 naming the field
   */
  public static LocalDate of(String field, String iso) {
    if (iso == null || iso.isBlank()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(iso.strip());
      if (day.getYear() >= 1 && day.getYear() <= LAST_YEAR) {
        return day;
      }
    } catch (DateTimeException e) {
      // answered below, together with years that no report reaches
    }
    throw KeyedProblem.badField(field, "rest.no-day", iso);
  }
}
