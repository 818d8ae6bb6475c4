package org.rapportcrm.app.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapportcrm.api.contact.PurchasesRecorded;
import org.rapportcrm.api.contact.PurchasesRefunded;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.segment.Segments.Compiled;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.plugin.hook.Events;
import org.rapportcrm.app.security.visibility.NamedRecords;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;
import org.rapportcrm.app.view.Order;
import org.rapportcrm.app.view.Order.Place;
import org.rapportcrm.app.view.Sorting;

/** Records, refunds and lists purchases. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class Purchases {

  private Sql sql;
  private Clock clock;
  private PurchaseSummary summary;
  private NamedRecords named;
  private Refusals refusals;
  private Events events;

  /** For the container. */
  protected Purchases() {}

  @Inject
  public Purchases(
      Sql sql,
      Clock clock,
      PurchaseSummary summary,
      NamedRecords named,
      Refusals refusals,
      Events events) {
    this.sql = sql;
    this.clock = clock;
    this.summary = summary;
    this.named = named;
    this.refusals = refusals;
    this.events = events;
  }

  /**
   * Which purchases a list shows; what is {@code null} does not restrict.
   *
   * @param query the beginning of a purchase's external id
   * @param within only those whose keys this query finds
   */
  public record Filter(Long contactId, Boolean refunded, String query, Compiled within) {

    /** By none of its custom fields. */
    public Filter(Long contactId, Boolean refunded, String query) {
      this(contactId, refunded, query, null);
    }
  }

  /** How lists of purchases can be sorted; newest first where nobody says. */
  public static final Sorting<PurchaseRow> SORTING =
      new Sorting<>(
          "p.id",
          PurchaseRow::id,
          "-at",
          List.of(
              Sorting.By.of("at", "p.at", Instant.class, PurchaseRow::at),
              Sorting.By.of("amount", "p.amount", BigDecimal.class, PurchaseRow::amount)));

  /**
   * Records a purchase, brings its contact's figures up to date and credits an open referral.
   *
   * @throws org.rapportcrm.api.rest.ProblemException when the contact is not there, or when a
   *     purchase with this external id was recorded before, which is named
   */
  public PurchaseRow record(NewPurchase wish) {
    named.demand("contact", RecordKind.CONTACTS, wish.contactId());
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
                throw Visible.of(RecordKind.CONTACTS).sees(sql, known.contactId())
                    ? refusals.conflict(
                        "externalId",
                        "purchases.known",
                        externalId,
                        known.id() + "",
                        known.contactName())
                    : refusals.conflict("externalId", "purchases.known-unseen", externalId);
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
    SqlPart purchase =
        SqlPart.of(PurchaseRow.SELECT + "p.id = ?", id)
            .and(Visible.of(RecordKind.CONTACTS).on("c"));
    return sql.first(purchase.sql(), PurchaseRow::of, purchase.values())
        .orElseThrow(() -> refusals.notFound("purchases.one.named", id));
  }

  /** The purchase with this external id, whoever sees it. */
  private Optional<PurchaseRow> byExternalId(String externalId) {
    return sql.first(PurchaseRow.SELECT + "p.external_id = ?", PurchaseRow::of, externalId);
  }

  /** The newest {@code limit} purchases; those of contacts in the trash are left out. */
  public List<PurchaseRow> list(Filter filter, int limit) {
    return list(filter, SORTING.usually(), null, limit);
  }

  /** The same in an order, after a place. */
  public List<PurchaseRow> list(Filter filter, Order<PurchaseRow> order, Place after, int limit) {
    SqlPart purchases = filtered(filter);
    return order.page(
        after,
        limit,
        (rest, most) -> {
          SqlPart page = purchases.and(rest).and(" limit ?", most);
          return sql.list(page.sql(), PurchaseRow::of, page.values());
        });
  }

  private static SqlPart filtered(Filter filter) {
    SqlPart purchases =
        SqlPart.of(PurchaseRow.SELECT + "c.deleted_at is null")
            .and(Visible.of(RecordKind.CONTACTS).on("c"));
    if (filter.contactId() != null) {
      purchases = purchases.and(" and p.contact_id = ?", filter.contactId());
    }
    if (filter.refunded() != null) {
      purchases =
          purchases.and(" and p.refunded_at is " + (filter.refunded() ? "not null" : "null"));
    }
    if (filter.query() != null && !filter.query().isBlank()) {
      String start = filter.query().strip();
      purchases =
          purchases.and(
              " and p.external_id >= ? and p.external_id < ?", start, start + Character.MAX_VALUE);
    }
    if (filter.within() != null) {
      purchases =
          purchases.and(
              " and p.id in (" + filter.within().sql() + ")",
              filter.within().parameters().toArray());
    }
    return purchases;
  }
}
