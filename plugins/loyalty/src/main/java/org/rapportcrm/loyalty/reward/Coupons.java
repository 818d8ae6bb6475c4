package org.rapportcrm.loyalty.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapportcrm.api.contact.VisibleContacts;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.webhook.WebhookKind;
import org.rapportcrm.api.webhook.Webhooks;
import org.rapportcrm.loyalty.Codes;
import org.rapportcrm.loyalty.Problems;

/** Keeps the coupons: each code once, used once. */
@ApplicationScoped
@Transactional
public class Coupons {

  private static final String TOLD = "loyalty.coupon.";

  private static final String SELECT =
      "select "
          + Coupon.COLUMNS
          + " from loyalty_coupon c join loyalty_reward r on r.id = c.reward_id where ";

  private final Sql sql;
  private final Clock clock;
  private final Problems problems;
  private final VisibleContacts visible;
  private final Webhooks webhooks;

  /** For proxies. */
  protected Coupons() {
    this(null, null, null, null, null);
  }

  /** Over this database. */
  @Inject
  public Coupons(
      Sql sql, Clock clock, Problems problems, VisibleContacts visible, Webhooks webhooks) {
    this.sql = sql;
    this.clock = clock;
    this.problems = problems;
    this.visible = visible;
    this.webhooks = webhooks;
  }

  /**
   * The coupon with this code, however it was typed.
   *
   * @throws org.rapportcrm.api.rest.ProblemException 404 without one
   */
  public Coupon get(String code) {
    return find(code).orElseThrow(() -> problems.notFound("no-coupon", code));
  }

  /** The coupon with this code, if there is one, of a contact that the asking person sees. */
  public Optional<Coupon> find(String code) {
    SqlPart coupon = SqlPart.of(SELECT + "c.code = ?", Codes.coupon(code)).and(seen());
    return sql.first(coupon.sql(), Coupon::of, coupon.values());
  }

  /**
   * Coupons, the newest first.
   *
   * @param state only these; {@code null} for all
   * @param contactId only of this contact; {@code null} for all
   * @param before only with an id below this
   */
  public List<Coupon> list(Coupon.State state, Long contactId, long before, int limit) {
    SqlPart coupons = SqlPart.of(SELECT + "c.id < ?", before).and(seen());
    if (state != null) {
      coupons = coupons.and(" and c.state = ?", state);
    }
    if (contactId != null) {
      coupons = coupons.and(" and c.contact_id = ?", contactId);
    }
    coupons = coupons.and(" order by c.id desc fetch first " + limit + " rows only");
    return sql.list(coupons.sql(), Coupon::of, coupons.values());
  }

  private SqlPart seen() {
    return visible.key("c.contact_id");
  }

  /**
   * Uses the coupon, once.
   *
   * @throws org.rapportcrm.api.rest.ProblemException 409 when it was used, is void or too old
   */
  public Coupon use(String code, String actor) {
    return use(code, actor, clock.instant());
  }

  /** Uses the coupon as {@link #use(String, String)} does, at a time in the past. */
  public Coupon use(String code, String actor, Instant at) {
    Coupon coupon = get(code);
    if (coupon.state() == Coupon.State.ISSUED && !coupon.usable(at)) {
      throw problems.conflict("coupon-expired", coupon.code());
    }
    settle(coupon, Coupon.State.USED, actor, at);
    return get(code);
  }

  /** How many are in each state, of the contacts that the asking person sees. */
  public Map<Coupon.State, Long> counts() {
    Map<Coupon.State, Long> counts = new HashMap<>();
    SqlPart states =
        SqlPart.of("select c.state, count(*) from loyalty_coupon c where 1 = 1")
            .and(seen())
            .and(" group by c.state");
    sql.each(
        states.sql(),
        row -> counts.put(Coupon.State.valueOf(row.getString(1)), row.getLong(2)),
        states.values());
    return counts;
  }

  /**
   * A coupon of its own for each contact in a delivery batch; asked again, the same ones.
   *
   * @return contact id to code
   */
  public Map<Long, String> forBatch(
      Reward reward, long batchId, Collection<Long> contactIds, Instant expiresAt) {
    Map<Long, String> codes = ofBatch(reward.id(), batchId, contactIds);
    List<Object[]> missing = new ArrayList<>();
    for (long contactId : contactIds) {
      if (!codes.containsKey(contactId)) {
        missing.add(
            new Object[] {
              Codes.coupon(), reward.id(), contactId, batchId, clock.instant(), expiresAt
            });
      }
    }
    if (missing.isEmpty()) {
      return codes;
    }
    sql.batch(
        "insert into loyalty_coupon (code, reward_id, contact_id, batch_id, issued_at, expires_at)"
            + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
        missing);
    return ofBatch(reward.id(), batchId, contactIds);
  }

  void issue(
      String code, Reward reward, long contactId, long entryId, Instant now, Instant expiresAt) {
    long id =
        sql.insert(
            "insert into loyalty_coupon (code, reward_id, contact_id, entry_id, issued_at,"
                + " expires_at) values (?, ?, ?, ?, ?, ?)",
            code,
            reward.id(),
            contactId,
            entryId,
            now,
            expiresAt);
    tell(Coupon.State.ISSUED, id, reward.id(), contactId);
  }

  /** What webhooks are told of coupons that points were given for, and of all that are used. */
  public static List<WebhookKind> webhookKinds() {
    return Stream.of(Coupon.State.values())
        .map(state -> new WebhookKind(kind(state), "loyalty.webhook.coupon." + word(state)))
        .toList();
  }

  /** A coupon's code is as good as money and never told. */
  private void tell(Coupon.State state, long id, long rewardId, Long contactId) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("coupon", id);
    data.put("contact", contactId);
    data.put("reward", rewardId);
    data.put("at", clock.instant());
    webhooks.tell(kind(state), "loyalty-coupon:" + id, data);
  }

  private static String kind(Coupon.State state) {
    return TOLD + word(state);
  }

  private static String word(Coupon.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  Optional<Coupon> ofEntry(long entryId) {
    return sql.first(SELECT + "c.entry_id = ?", Coupon::of, entryId);
  }

  /** The guard is the state: of two who settle the same coupon at once, one is refused. */
  void settle(Coupon coupon, Coupon.State state, String actor, Instant at) {
    int changed =
        sql.update(
            "update loyalty_coupon set state = ?, settled_at = ?, settled_by = ?"
                + " where id = ? and state = 'ISSUED'",
            state,
            at,
            actor,
            coupon.id());
    if (changed == 0) {
      throw problems.conflict(
          get(coupon.code()).state() == Coupon.State.USED ? "coupon-used" : "coupon-void",
          coupon.code());
    }
    tell(state, coupon.id(), coupon.rewardId(), coupon.contactId());
  }

  private Map<Long, String> ofBatch(long rewardId, long batchId, Collection<Long> contactIds) {
    Map<Long, String> codes = new HashMap<>();
    sql.each(
        "select contact_id, code from loyalty_coupon"
            + " where reward_id = ? and batch_id = ? and contact_id = any(?)",
        row -> codes.put(row.getLong(1), row.getString(2)),
        rewardId,
        batchId,
        contactIds);
    return codes;
  }
}
