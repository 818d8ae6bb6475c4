package org.rapportcrm.app.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.user.OpenIdUsers.Seat;

/** Gives people who came by themselves their place in a team. */
@ApplicationScoped
class Newcomers {

  @Inject private Sql sql;
  @Inject private Audit audit;

  void seat(@Observes Seat seat) {
    String who = "user " + seat.user();
    if (new TeamStore(sql).seat(seat.team(), seat.user())) {
      audit.record("team.joined", who, seat.team());
    } else {
      audit.record("team.notJoined", who, "there is no team " + seat.team());
    }
  }
}
