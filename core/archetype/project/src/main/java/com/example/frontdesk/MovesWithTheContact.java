package com.example.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.rapportcrm.api.contact.ContactsMerged;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.hook.Reliable;

// region event
/** Two contacts become one: the visits of both are the kept contact's. */
@ApplicationScoped
public class MovesWithTheContact {

  @Inject private Sql sql;

  /** Runs after the merge is committed, in a transaction of its own; again after a failure. */
  void on(@Observes @Reliable ContactsMerged event) {
    sql.update(
        "update front_desk_visit set contact_id = ? where contact_id = ?",
        event.keptId(),
        event.mergedId());
  }
}
// endregion
