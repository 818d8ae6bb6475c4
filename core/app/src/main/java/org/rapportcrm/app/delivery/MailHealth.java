package org.rapportcrm.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.health.HealthCheck;

/** Whether the mail server takes what it is given. */
@ApplicationScoped
public class MailHealth implements HealthCheck {

  @Inject private Sql sql;

  @Override
  public Result check() {
    String trouble =
        sql.first(
                "select detail from delivery_gateway where not ok order by at desc",
                row -> row.getString(1))
            .orElse(null);
    return new Result(trouble == null, "mail.health", trouble);
  }
}
