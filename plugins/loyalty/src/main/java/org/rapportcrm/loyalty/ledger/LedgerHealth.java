package org.rapportcrm.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.health.HealthCheck;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Messages;

/** Says what the last check of the ledger found, and when there has been none for too long. */
@ApplicationScoped
public class LedgerHealth implements HealthCheck {

  private static final String NAME = "loyalty.health.ledger";
  private static final Duration TOO_LONG = Duration.ofDays(3);

  @Inject private Sql sql;
  @Inject private Clock clock;
  @Inject private Messages messages;
  @Inject private CurrentUser user;

  private record Last(Instant at, long faults, String detail) {}

  @Override
  public Result check() {
    Last last =
        sql.first(
                "select finished_at, faults, detail from loyalty_verification"
                    + " where finished_at is not null order by id desc",
                row ->
                    new Last(
                        Sql.instant(row, "finished_at"), row.getLong(2), row.getString("detail")))
            .orElse(null);
    if (last != null && last.faults() > 0) {
      return new Result(
          false, NAME, text("loyalty.health.faults", last.faults()) + " " + last.detail());
    }
    Instant since = last != null ? last.at() : firstEntry();
    if (since != null && since.isBefore(clock.instant().minus(TOO_LONG))) {
      return new Result(false, NAME, text("loyalty.health.unchecked"));
    }
    return new Result(true, NAME, null);
  }

  private Instant firstEntry() {
    return sql.first(
            "select joined_at from loyalty_member order by id",
            row -> Sql.instant(row, "joined_at"))
        .orElse(null);
  }

  private String text(String key, Object... arguments) {
    return messages.text(user.locale(), key, arguments);
  }
}
