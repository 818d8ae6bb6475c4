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
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.contact.Owners;
import org.rapportcrm.app.data.Entities;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.purchase.PurchaseFeature;

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
    return sql.first(DealRow.SELECT + " where d.id = ?", DealRow::of, id)
        .orElseThrow(() -> refusals.notFound("deals.one", id));
  }

  /** At most {@code limit} deals with a key above {@code afterId}, in the order of their keys. */
  public List<DealRow> list(Filter filter, long afterId, int limit) {
    StringBuilder where = new StringBuilder(" where d.id > ?");
    List<Object> parameters = new ArrayList<>(List.of(afterId));
    restrict(where, parameters, "d.stage", filter.stage() == null ? null : filter.stage().word());
    restrict(where, parameters, "d.contact_id", filter.contactId());
    restrict(where, parameters, "d.company_id", filter.companyId());
    restrict(where, parameters, "d.owner_id", filter.ownerId());
    parameters.add(limit);
    return sql.list(
        DealRow.SELECT + where + " order by d.id limit ?", DealRow::of, parameters.toArray());
  }

  /** Number and sum of the deals of each stage and currency. */
  public List<StageSum> sums() {
    return sql.list(
        "select stage, currency, count(*), coalesce(sum(amount), 0) from deal"
            + " group by stage, currency order by stage, currency",
        row ->
            new StageSum(
                DealStage.of(row.getString(1)).orElse(DealStage.NEW),
                row.getString(2),
                row.getLong(3),
                row.getBigDecimal(4)));
  }

  private static void restrict(
      StringBuilder where, List<Object> parameters, String column, Object value) {
    if (value != null) {
      where.append(" and ").append(column).append(" = ?");
      parameters.add(value);
    }
  }

  private DealDraft checked(DealDraft before, Values values) {
    List<Flaw> flaws = new ArrayList<>();
    String currency = PurchaseFeature.currency(settings);
    DealDraft draft = before.with(values, currency, flaws);
    refusals.unlessEmpty(flaws);
    exists("contact", "contact", draft.contactId());
    exists("company", "company", draft.companyId());
    if (draft.ownerId() != null && !owners.exists(draft.ownerId())) {
      throw refusals.bad("ownerId", "input.no-user", draft.ownerId());
    }
    return draft;
  }

  private void exists(String field, String table, Long id) {
    if (id != null
        && sql.number("select count(*) from " + table + " where id = ? and deleted_at is null", id)
            == 0) {
      throw refusals.bad(field, "deals.no-" + table, id + "");
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
    return entities.find(Deal.class, id).orElseThrow(() -> refusals.notFound("deals.one", id));
  }
}
