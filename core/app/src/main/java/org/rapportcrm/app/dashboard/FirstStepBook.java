package org.rapportcrm.app.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.user.PrivateMail;

/** Looks what of the first steps is done, and keeps whether a person put them away. */
@ApplicationScoped
public class FirstStepBook {

  private Sql sql;
  private Clock clock;
  private CurrentUser user;
  private PrivateMail mail;

  /** For the container. */
  protected FirstStepBook() {}

  @Inject
  public FirstStepBook(Sql sql, Clock clock, CurrentUser user, PrivateMail mail) {
    this.sql = sql;
    this.clock = clock;
    this.user = user;
    this.mail = mail;
  }

  /**
   * Those of the person who asks; empty when they put them away. Costs one statement: the look at a
   * row by its key for whoever put them away, and else at the first row of each table.
   */
  Optional<FirstSteps> open() {
    return user.id()
        .flatMap(
            id ->
                sql.first(
                    "select u.profile_saved_at is not null or u.calendar is not null"
                        + " or u.digits is not null as profile,"
                        + " exists (select 1 from contact c where c.deleted_at is null)"
                        + " or exists (select 1 from import_run i where i.state = 'done')"
                        + " as contacts,"
                        + " exists (select 1 from app_user o where o.id <> u.id) as colleague,"
                        + " exists (select 1 from segment) as segment"
                        + " from app_user u where u.id = ? and u.tour_closed_at is null",
                    this::done,
                    id))
        .map(done -> FirstSteps.of(done, user::may));
  }

  private Set<FirstStep> done(ResultSet row) throws SQLException {
    Set<FirstStep> done = EnumSet.noneOf(FirstStep.class);
    for (FirstStep step : FirstStep.values()) {
      if (step == FirstStep.MAIL ? mail.isThere() : row.getBoolean(step.word())) {
        done.add(step);
      }
    }
    return done;
  }

  /** Puts them away for the person who asks, or ({@code false}) brings them back. */
  @Transactional
  public void close(boolean closed) {
    user.id()
        .ifPresent(
            id ->
                sql.update(
                    "update app_user set tour_closed_at = ? where id = ?",
                    closed ? clock.instant() : null,
                    id));
  }
}
