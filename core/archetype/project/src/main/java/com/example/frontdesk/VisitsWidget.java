package com.example.frontdesk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import org.rapportcrm.api.security.CurrentUser;

// region widget
/** The card on the dashboard: how many came by. */
@Named("frontDeskWidget")
@RequestScoped
public class VisitsWidget {

  @Inject private Visits visits;
  @Inject private Clock clock;
  @Inject private CurrentUser user;

  /** Visits of this day, where the person is. */
  public long getToday() {
    return since(0);
  }

  /** Visits of this day and the six before it. */
  public long getWeek() {
    return since(6);
  }

  private long since(int daysAgo) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), user.zone());
    return visits.since(today.minusDays(daysAgo).atStartOfDay(user.zone()).toInstant());
  }
}
// endregion
