package org.rapportcrm.loyalty.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rapportcrm.api.page.BulkWork;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.loyalty.ledger.Ledger;
import org.rapportcrm.loyalty.ledger.Posting;
import org.rapportcrm.loyalty.programme.Programme;
import org.rapportcrm.loyalty.programme.Programmes;
import org.rapportcrm.loyalty.tier.Tiers;

/** Gives the selected contacts as many points as the setting says, in the default programme. */
@ApplicationScoped
public class GivePoints implements BulkWork {

  @Inject private Programmes programmes;
  @Inject private Ledger ledger;
  @Inject private Tiers tiers;
  @Inject private Settings settings;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  @Override
  public int apply(List<Long> contactIds) {
    Programme programme = programmes.orDefault(null);
    long points = Math.max(1, settings.whole("loyalty", "bulkPoints", 100));
    Instant now = clock.instant();
    String key = "bulk:" + UUID.randomUUID() + ":";
    List<Posting> postings =
        contactIds.stream()
            .map(
                id ->
                    new Posting(
                        id, points, key + id, "gift", user.name(), now, programme.expiry(now)))
            .toList();
    int given = ledger.earnAll(programme.id(), postings).size();
    tiers.refresh(programme, contactIds);
    return given;
  }
}
