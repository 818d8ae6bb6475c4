package org.rapportcrm.app.anniversary.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.rapportcrm.app.anniversary.Upcoming;
import org.rapportcrm.app.anniversary.Upcoming.Return;
import org.rapportcrm.app.web.Viewer;

/** The dashboard's list of birthdays and anniversaries of the next two weeks. */
@Named
@RequestScoped
public class UpcomingWidget {

  private static final int DAYS = 14;
  private static final int SHOWN = 8;

  @Inject private Upcoming upcoming;
  @Inject private Viewer viewer;
  @Inject private Clock clock;

  private List<Return> all;

  /** What returns soon, soonest first. */
  public List<Return> getAll() {
    if (all == null) {
      LocalDate today = LocalDate.ofInstant(clock.instant(), viewer.zone());
      all = upcoming.within(today, DAYS, SHOWN);
    }
    return all;
  }
}
