package com.example.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.health.HealthCheck;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Messages;

// region health-check
/** A visit in the future tells of a clock that was wrong. */
@ApplicationScoped
public class VisitsHealth implements HealthCheck {

  private static final String NAME = "front-desk.health";

  @Inject private Sql sql;
  @Inject private Clock clock;
  @Inject private Messages messages;
  @Inject private CurrentUser user;

  @Override
  public Result check() {
    long ahead = sql.number("select count(*) from front_desk_visit where at > ?", clock.instant());
    return ahead == 0
        ? new Result(true, NAME, null)
        : new Result(false, NAME, messages.text(user.locale(), "front-desk.health.ahead", ahead));
  }
}
// endregion
