package org.rapportcrm.app.restore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.rapportcrm.api.contact.ContactsErased;
import org.rapportcrm.api.hook.Reliable;
import org.rapportcrm.app.tombstone.Tombstone;
import org.rapportcrm.app.tombstone.Tombstones;

/** Notes contacts that are gone for good, once they are. */
@ApplicationScoped
public class Erasures {

  @Inject private Tombstones tombstones;
  @Inject private Clock clock;

  void on(@Observes @Reliable ContactsErased event) {
    Instant now = clock.instant();
    tombstones.add(event.contactIds().stream().map(id -> Tombstone.erased(now, id)).toList());
  }
}
