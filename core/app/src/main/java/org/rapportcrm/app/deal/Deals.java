package org.rapportcrm.app.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.contact.Owners;
import org.rapportcrm.app.data.Entities;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.purchase.PurchaseFeature;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/** Creates, moves and lists deals. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class Deals {

  private Entities entities;
  private Sql sql;
  private Clock clock;
  private Owners owners;
  private Settings settings;
  private Refusals refusals;

  /** For the container. */
  protected Deals() {}

  /** With what it works on. */
  @Inject
  public Deals(
      Entities entities,
      Sql sql,
      Clock clock,
      Owners owners,
      Settings settings,
      Refusals refusals) {
    this.entities = entities;
    this.sql = sql;
    this.clock = clock;
    this.owners = owners;
    this.settings = settings;
    this.refusals = refusals;
  }

  /** Which deals a list shows; what is {@code null} does not restrict. */
  public record Filter(DealStage stage, Long contactId, Long companyId, Long ownerId) {}

  /** How many deals of a stage there are, and what they sum up to in one currency. */
  public record StageSum(DealStage stage, String currency, long deals, BigDecimal amount) {}

  /** Creates a deal and answers its key. */
  public long create(Values values) {
    Deal deal = new Deal(clock.instant());
    deal.set(checked(DealDraft.EMPTY, values), clock.instant());
    entities.add(deal);
    entities.flush();
    return deal.id();
  }

  /**
   * Changes a deal; absent fields stay.
   *
   * @param version the version that the change was made for; {@code null} for the newest
   */
  public void change(long id, Values values, Long version) {
    Deal deal = get(id);
    if (version != null && version != deal.version()) {
      throw refusals.conflict("version", "input.changed-meanwhile");
    }
    deal.set(checked(deal.draft(), values), clock.instant());
    flush();
  }

  /** Moves a deal to a stage. */
  public void move(long id, DealStage stage) {
    get(id).move(stage, clock.instant());
    flush();
  }

  /** Deletes a deal. */
  public void delete(long id) {
    entities.remove(get(id));
    entities.flush();
  }

  /** The deal as lists show it, or status 404. */
  public DealRow row(long id) {
    SqlPart deal = DealRow.seen().and(" and d.id = ?", id);
    return sql.first(deal.sql(), DealRow::of, deal.values())
        .orElseThrow(() -> refusals.notFound("deals.one", id));
  }

  /** At most {@code limit} deals with a key above {@code afterId}, in the order of their keys. */
  public List<DealRow> list(Filter filter, long afterId, int limit) {
    SqlPart deals =
        DealRow.seen()
            .and(" and d.id > ?", afterId)
            .and(is("d.stage", filter.stage() == null ? null : filter.stage().word()))
            .and(is("d.contact_id", filter.contactId()))
            .and(filter.contactId() == null ? "" : " and c.id is not null")
            .and(is("d.company_id", filter.companyId()))
            .and(filter.companyId() == null ? "" : " and co.id is not null")
            .and(is("d.owner_id", filter.ownerId()))
            .and(" order by d.id limit ?", limit);
    return sql.list(deals.sql(), DealRow::of, deals.values());
  }

  /** Number and sum of the deals of each stage and currency, of those that one sees. */
  public List<StageSum> sums() {
    SqlPart sums =
        SqlPart.of(
                "select d.stage, d.currency, count(*), coalesce(sum(d.amount), 0) from deal d"
                    + " where 1 = 1")
            .and(Visible.of(RecordKind.DEALS).on("d"))
            .and(" group by d.stage, d.currency order by d.stage, d.currency");
    return sql.list(
        sums.sql(),
        row ->
            new StageSum(
                DealStage.of(row.getString(1)).orElse(DealStage.NEW),
                row.getString(2),
                row.getLong(3),
                row.getBigDecimal(4)),
        sums.values());
  }

  private static SqlPart is(String column, Object value) {
    return value == null ? SqlPart.NONE : SqlPart.of(" and " + column + " = ?", value);
  }

  private DealDraft checked(DealDraft before, Values values) {
    List<Flaw> flaws = new ArrayList<>();
    String currency = PurchaseFeature.currency(settings);
    DealDraft wish = before.with(values, currency, flaws);
    refusals.unlessEmpty(flaws);
    DealDraft draft =
        wish.about(
            kept(RecordKind.CONTACTS, wish.contactId(), before.contactId()),
            kept(RecordKind.COMPANIES, wish.companyId(), before.companyId()));
    exists("contact", RecordKind.CONTACTS, draft.contactId(), before.contactId());
    exists("company", RecordKind.COMPANIES, draft.companyId(), before.companyId());
    if (draft.ownerId() != null && !owners.exists(draft.ownerId())) {
      throw refusals.bad("ownerId", "input.no-user", draft.ownerId());
    }
    return draft;
  }

  /** Who sees no contact with a deal takes none away by saying that there is none. */
  private Long kept(RecordKind kind, Long wish, Long before) {
    boolean hidden = wish == null && before != null && !Visible.of(kind).sees(sql, before);
    return hidden ? before : wish;
  }

  /** What one does not see may stay with a deal, but not be brought to it. */
  private void exists(String field, RecordKind kind, Long id, Long before) {
    boolean there =
        id == null
            || sql.number(
                    "select count(*) from " + field + " where id = ? and deleted_at is null", id)
                > 0;
    if (!there || id != null && !id.equals(before) && !Visible.of(kind).sees(sql, id)) {
      throw refusals.bad(field, "deals.no-" + field, id + "");
    }
  }

  private void flush() {
    try {
      entities.flush();
    } catch (OptimisticLockException e) {
      throw refusals.conflict("version", "input.changed-meanwhile");
    }
  }

  private Deal get(long id) {
    return entities
        .find(Deal.class, id)
        .filter(Deal::isSeen)
        .orElseThrow(() -> refusals.notFound("deals.one", id));
  }
}
