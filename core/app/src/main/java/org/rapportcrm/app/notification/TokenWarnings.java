package org.rapportcrm.app.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;
import org.rapportcrm.app.security.ApiTokens;

/** Tells people once, two weeks before, that one of their API tokens ends. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class TokenWarnings implements JobWork {

  private Sql sql;
  private Clock clock;
  private Notifications notifications;

  /** For proxies. */
  protected TokenWarnings() {}

  @Inject
  public TokenWarnings(Sql sql, Clock clock, Notifications notifications) {
    this.sql = sql;
    this.clock = clock;
    this.notifications = notifications;
  }

  private record Ending(long id, long user, String name, Instant at) {}

  @Override
  public void run(JobRun run) {
    warn();
  }

  /** Tells about those that end soon; answers how many. */
  int warn() {
    Instant now = clock.instant();
    List<Ending> ending =
        sql.list(
            "select id, user_id, name, expires_at from api_token where expires_at > ?"
                + " and expires_at < ? and warned_at is null order by id fetch first 1000 rows only"
                + " for update",
            row ->
                new Ending(
                    row.getLong("id"),
                    row.getLong("user_id"),
                    row.getString("name"),
                    Sql.instant(row, "expires_at")),
            now,
            now.plus(ApiTokens.SOON));
    for (Ending one : ending) {
      notifications.tell(
          one.user(), "tokens.told.soon", List.of(one.name(), one.at()), "/console/tokens");
      sql.update("update api_token set warned_at = ? where id = ?", now, one.id());
    }
    return ending.size();
  }
}
