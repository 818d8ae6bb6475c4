package com.example.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.hook.SendDecision;
import org.rapportcrm.api.hook.SendDecisionFilter;
import org.rapportcrm.api.message.Consents;

// region filter
/** Whoever came by within a day gets no advertising: we have just talked to them. */
@ApplicationScoped
public class JustHere implements SendDecisionFilter {

  @Inject private Sql sql;
  @Inject private Clock clock;

  @Override
  public SendDecision apply(SendDecision decision) {
    if (!decision.purpose().equals(Consents.MARKETING)) {
      return decision;
    }
    List<Long> here =
        sql.list(
            "select distinct contact_id from front_desk_visit where contact_id = any(?)"
                + " and at >= ?",
            row -> row.getLong(1),
            decision.contacts(),
            clock.instant().minus(Duration.ofDays(1)));
    SendDecision next = decision;
    for (long contact : here) {
      next = next.withhold(contact, "front-desk.just-here");
    }
    return next;
  }
}
// endregion
