package org.rapportcrm.ror.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;
import org.rapportcrm.api.text.MonthSpan;
import org.rapportcrm.api.text.Months;
import org.rapportcrm.ror.Site;

/** Keeps the figures of the last twelve month ends, of each calendar, that have none yet. */
@ApplicationScoped
public class SnapshotJob implements JobWork {

  private static final int MONTHS = 12;

  /** The calendars that people of Rapport may choose: Gregorian, Jalali and Hijri. */
  private static final List<String> CALENDARS = List.of("gregory", "persian", "islamic-umalqura");

  @Inject private RorFigures figures;
  @Inject private Snapshots snapshots;
  @Inject private Site site;
  @Inject private Months months;

  @Override
  public void run(JobRun run) {
    Window usual = site.window(null, null);
    TreeSet<LocalDate> ends = ends(usual.asOf());
    long done = 0;
    for (LocalDate end : ends) {
      if (run.stopRequested()) {
        return;
      }
      Window window = usual.endingOn(end);
      if (snapshots.find(window).isEmpty()) {
        snapshots.keep(window, figures.of(window));
      }
      run.checkpoint(++done, ends.size(), end.toString());
    }
  }

  /** The last days of the twelve months before the one of this day, oldest first. */
  private TreeSet<LocalDate> ends(LocalDate day) {
    TreeSet<LocalDate> ends = new TreeSet<>();
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
