package org.rapportcrm.app.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapportcrm.api.contact.PurchasesRecorded;
import org.rapportcrm.api.contact.PurchasesRefunded;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.plugin.hook.Events;

/** Records, refunds and lists purchases. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class Purchases {

  private Sql sql;
  private Clock clock;
  private PurchaseSummary summary;
  private Refusals refusals;
  private Events events;

  /** For the container. */
  protected Purchases() {}

  /** With what it works on. */
  @Inject
  public Purchases(
      Sql sql, Clock clock, PurchaseSummary summary, Refusals refusals, Events events) {
    this.sql = sql;
    this.clock = clock;
    this.summary = summary;
    this.refusals = refusals;
    this.events = events;
  }

  /**
   * Which purchases a list shows; what is {@code null} does not restrict.
   *
   * @param query the beginning of a purchase's external id
   */
  public record Filter(Long contactId, Boolean refunded, String query) {}

  /** A place in a list: just after this purchase, newest first. */
  public record After(Instant at, long id) {}

  /**
   * Records a purchase, brings its contact's figures up to date and credits an open referral.
   *
   * @throws org.rapportcrm.api.rest.ProblemException when the contact is not there, or when a
   *     purchase with this external id was recorded before, which is named
   */
  public PurchaseRow record(NewPurchase wish) {
    if (sql.number(
            "select count(*) from contact where id = ? and deleted_at is null", wish.contactId())
        == 0) {
      throw refusals.bad("contact", "purchases.no-contact", wish.contactId() + "");
    }
    refuseKnown(wish.externalId());
    String number = wish.externalId() == null ? "R-" + UUID.randomUUID() : wish.externalId();
    long id =
        sql.insert(
            "insert into purchase (contact_id, external_id, at, amount, currency, description,"
                + " source, created_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
            wish.contactId(),
            number,
            wish.at(),
            wish.amount(),
            wish.currency(),
            wish.description(),
            wish.source(),
            clock.instant());
    summary.refresh(List.of(wish.contactId()));
    PurchaseRow purchase = get(id);
    events.fire(new PurchasesRecorded(List.of(purchase.view())));
    return purchase;
  }

  private void refuseKnown(String externalId) {
    if (externalId != null) {
      byExternalId(externalId)
          .ifPresent(
              known -> {
                throw refusals.conflict(
                    "externalId",
                    "purchases.known",
                    externalId,
                    known.id() + "",
                    known.contactName());
              });
    }
  }

  /**
   * Refunds a purchase in full.
   *
   * @throws org.rapportcrm.api.rest.ProblemException when it was refunded before
   */
  public PurchaseRow refund(long id) {
    get(id);
    int refunded =
        sql.update(
            "update purchase set refunded_at = ? where id = ? and refunded_at is null",
            clock.instant(),
            id);
    if (refunded == 0) {
      throw refusals.conflict("refunded", "purchases.refunded-before");
    }
    PurchaseRow purchase = get(id);
    summary.refresh(List.of(purchase.contactId()));
    events.fire(new PurchasesRefunded(List.of(purchase.view())));
    return purchase;
  }

  /** Changes the words about a purchase; {@code null} clears them. */
  public PurchaseRow describe(long id, String description, String source) {
    get(id);
    sql.update(
        "update purchase set description = ?, source = ? where id = ?", description, source, id);
    return get(id);
  }

  /** The purchase, or status 404. */
  public PurchaseRow get(long id) {
    return sql.first(
            "select "
                + PurchaseRow.COLUMNS
                + " from purchase p join contact c on c.id = p.contact_id where p.id = ?",
            PurchaseRow::of,
            id)
        .orElseThrow(() -> refusals.notFound("purchases.one", id));
  }

  /** The purchase with this external id. */
  public Optional<PurchaseRow> byExternalId(String externalId) {
    return sql.first(
        "select "
            + PurchaseRow.COLUMNS
            + " from purchase p join contact c on c.id = p.contact_id where p.external_id = ?",
        PurchaseRow::of,
        externalId);
  }

  /** At most {@code limit} purchases, newest first; those of contacts in the trash are left out. */
  public List<PurchaseRow> list(Filter filter, After after, int limit) {
    StringBuilder where = new StringBuilder("c.deleted_at is null");
    List<Object> parameters = new ArrayList<>();
    if (filter.contactId() != null) {
      where.append(" and p.contact_id = ?");
      parameters.add(filter.contactId());
    }
    if (filter.refunded() != null) {
      where.append(" and p.refunded_at is ").append(filter.refunded() ? "not null" : "null");
    }
    if (filter.query() != null && !filter.query().isBlank()) {
      where.append(" and p.external_id >= ? and p.external_id < ?");
      parameters.add(filter.query().strip());
      parameters.add(filter.query().strip() + Character.MAX_VALUE);
    }
    if (after != null) {
      where.append(" and (p.at, p.id) < (?, ?)");
      parameters.add(after.at());
      parameters.add(after.id());
    }
    parameters.add(limit);
    return sql.list(
        "select "
            + PurchaseRow.COLUMNS
            + " from purchase p join contact c on c.id = p.contact_id where "
            + where
            + " order by p.at desc, p.id desc limit ?",
        PurchaseRow::of,
        parameters.toArray());
  }
}
