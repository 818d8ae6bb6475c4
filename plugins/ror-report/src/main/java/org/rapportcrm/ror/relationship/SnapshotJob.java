package org.rapportcrm.ror.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;
import org.rapportcrm.api.text.MonthSpan;
import org.rapportcrm.api.text.Months;
import org.rapportcrm.ror.Site;

/**
 * Keeps the figures of today so far, of yesterday, and of the last twelve month ends of each
 * calendar, where they are not kept for good yet; the newest first, as the dashboard waits for it.
 */
@ApplicationScoped
public class SnapshotJob implements JobWork {

  /** Its kind. */
  public static final String ID = "ror-report.snapshot";

  private static final int MONTHS = 12;

  /** The calendars that people of Rapport may choose: Gregorian, Jalali and Hijri. */
  private static final List<String> CALENDARS = List.of("gregory", "persian", "islamic-umalqura");

  @Inject private RorFigures figures;
  @Inject private Snapshots snapshots;
  @Inject private Site site;
  @Inject private Months months;
  @Inject private Clock clock;

  @Override
  public void run(JobRun run) {
    Window usual = site.window(null, null);
    NavigableSet<LocalDate> days = ends(usual.asOf());
    days.add(usual.asOf());
    days.add(usual.asOf().minusDays(1));
    long done = 0;
    for (LocalDate day : days.descendingSet()) {
      if (run.stopRequested()) {
        return;
      }
      Window window = usual.endingOn(day);
      if (!snapshots.isFinal(window)) {
        Instant began = clock.instant();
        snapshots.keep(window, figures.of(window), began);
      }
      run.checkpoint(++done, days.size(), day.toString());
    }
  }

  /** The last days of the twelve months before the one of this day. */
  private NavigableSet<LocalDate> ends(LocalDate day) {
    NavigableSet<LocalDate> ends = new TreeSet<>();
    for (String calendar : CALENDARS) {
      Locale counted =
          new Locale.Builder().setLanguage("en").setUnicodeLocaleKeyword("ca", calendar).build();
      months.until(day, MONTHS + 1, counted).stream()
          .limit(MONTHS)
          .map(MonthSpan::last)
          .forEach(ends::add);
    }
    return ends;
  }
}
