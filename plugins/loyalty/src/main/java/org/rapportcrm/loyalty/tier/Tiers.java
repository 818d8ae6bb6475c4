package org.rapportcrm.loyalty.tier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.rapportcrm.api.contact.Interactions;
import org.rapportcrm.api.contact.NewInteraction;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.webhook.Webhooks;
import org.rapportcrm.api.webhook.Webhooks.Happening;
import org.rapportcrm.loyalty.programme.Programme;
import org.rapportcrm.loyalty.programme.Tier;

/**
 * Works out members' tiers: two reads and a write for many members at once. Reaching a higher tier
 * is written to the contact's timeline.
 */
@ApplicationScoped
@Transactional
public class Tiers {

  /** The kind of interaction for a tier that was reached. */
  public static final String REACHED = "loyalty.tier-reached";

  /** What webhooks are told when a tier is another, up or down. */
  public static final String CHANGED = "loyalty.tier.changed";

  private static final String MEMBERS =
      "select m.id, m.contact_id, m.tier_id, m.tier_value, coalesce(v.reached, 0) as reached"
          + " from loyalty_member m left join (%s) v on v.contact_id = m.contact_id"
          + " where m.programme_id = ? and m.living = 1 and m.contact_id = any(?)"
          + " order by m.id";

  private static final String POINTS =
      "select p.contact_id, sum(e.earned) as reached from loyalty_entry e"
          + " join loyalty_member p on p.id = e.member_id"
          + " where p.programme_id = ? and p.contact_id = any(?) and e.earned_at >= ?"
          + " group by p.contact_id";

  private static final String SPEND =
      "select contact_id, floor(sum(amount)) as reached from purchase"
          + " where cast(? as bigint) is not null and contact_id = any(?) and at >= ?"
          + " and refunded_at is null group by contact_id";

  private static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");

  private final Sql sql;
  private final Clock clock;
  private final Interactions interactions;
  private final Webhooks webhooks;

  /** For proxies. */
  protected Tiers() {
    this(null, null, null, null);
  }

  /** Over this database. */
  @Inject
  public Tiers(Sql sql, Clock clock, Interactions interactions, Webhooks webhooks) {
    this.sql = sql;
    this.clock = clock;
    this.interactions = interactions;
    this.webhooks = webhooks;
  }

  private record Standing(long memberId, long contactId, Long tierId, long tierValue, long value) {}

  /** Brings the tiers of these contacts in this programme up to date. */
  public void refresh(Programme programme, Collection<Long> contactIds) {
    if (contactIds.isEmpty()) {
      return;
    }
    Collection<Long> ids = new TreeSet<>(contactIds);
    Instant now = clock.instant();
    Instant since = programme.tierSince(now);
    String values = programme.tierBy() == Programme.TierBy.POINTS ? POINTS : SPEND;
    List<Standing> standings =
        sql.list(
            String.format(MEMBERS, values),
            row ->
                new Standing(
                    row.getLong("id"),
                    row.getLong("contact_id"),
                    Sql.longOrNull(row, "tier_id"),
                    row.getLong("tier_value"),
                    Math.max(0, row.getLong("reached"))),
            programme.id(),
            ids,
            since == null ? EVER : since,
            programme.id(),
            ids);
    store(programme, standings, now);
  }

  private void store(Programme programme, List<Standing> standings, Instant now) {
    List<Object[]> changed = new ArrayList<>();
    List<NewInteraction> reached = new ArrayList<>();
    List<Happening> told = new ArrayList<>();
    for (Standing s : standings) {
      Tier tier = programme.tierFor(s.value()).orElse(null);
      Long tierId = tier == null ? null : tier.id();
      if (!Objects.equals(tierId, s.tierId()) || s.value() != s.tierValue()) {
        changed.add(new Object[] {s.value(), tierId, tierId, now, s.memberId()});
      }
      if (!Objects.equals(tierId, s.tierId())) {
        told.add(happening(programme, tier, s, now));
      }
      if (tier != null && isHigher(programme, tier, s.tierId())) {
        reached.add(interaction(programme, tier, s, now));
      }
    }
    sql.batch(
        "update loyalty_member set tier_value = ?,"
            + " tier_since = case when tier_id is not distinct from cast(? as bigint)"
            + " then tier_since else cast(? as timestamp with time zone) end,"
            + " tier_id = cast(? as bigint) where id = ?",
        changed.stream().map(r -> new Object[] {r[0], r[1], r[3], r[2], r[4]}).toList());
    if (!reached.isEmpty()) {
      interactions.record(reached);
    }
    if (!told.isEmpty()) {
      webhooks.tell(CHANGED, told);
    }
  }

  private static Happening happening(
      Programme programme, Tier tier, Standing standing, Instant now) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("contact", standing.contactId());
    data.put("programme", programme.id());
    data.put("tier", tier == null ? null : tier.name());
    data.put(
        "before",
        programme.tiers().stream()
            .filter(known -> known.id().equals(standing.tierId()))
            .map(Tier::name)
            .findFirst()
            .orElse(null));
    data.put("at", now);
    return new Happening("loyalty-member:" + standing.memberId(), data);
  }

  /** A tier that is reached from the start is nothing to tell. */
  private static boolean isHigher(Programme programme, Tier tier, Long before) {
    long from =
        programme.tiers().stream()
            .filter(known -> known.id().equals(before))
            .mapToLong(Tier::from)
            .findFirst()
            .orElse(0);
    return tier.from() > from;
  }

  private static NewInteraction interaction(
      Programme programme, Tier tier, Standing standing, Instant now) {
    return new NewInteraction(
        standing.contactId(),
        REACHED,
        now,
        null,
        null,
        false,
        tier.name() + " · " + programme.name(),
        "/console/contact/" + standing.contactId() + "/loyalty",
        null);
  }
}
