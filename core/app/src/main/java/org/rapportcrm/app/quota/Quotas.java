package org.rapportcrm.app.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.audit.Changes;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.purchase.NewPurchase;
import org.rapportcrm.app.purchase.PurchaseFeature;
import org.rapportcrm.app.security.visibility.NamedRecords;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/** Quotas and how far they are reached. People see quotas of those whose deals they see. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class Quotas {

  private static final String CHANGED = "quota.changed";
  private static final String SELECT =
      "select q.id, q.user_id, u.name as user_name, q.from_day, q.to_day, q.amount, q.currency,"
          + " q.version";
  private static final String FROM = " from quota q join app_user u on u.id = q.user_id";

  /** A deal of the quota's user, period and currency. */
  private static final String DEALS =
      " from deal d join pipeline_stage st on st.id = d.stage_id where d.owner_id = q.user_id"
          + " and d.closes_on between q.from_day and q.to_day and d.currency = q.currency";

  private Sql sql;
  private Settings settings;
  private NamedRecords named;
  private Refusals refusals;
  private Audit audit;

  /** For the container. */
  protected Quotas() {}

  @Inject
  public Quotas(Sql sql, Settings settings, NamedRecords named, Refusals refusals, Audit audit) {
    this.sql = sql;
    this.settings = settings;
    this.named = named;
    this.refusals = refusals;
    this.audit = audit;
  }

  /** The quota, or status 404. */
  public Quota get(long id) {
    SqlPart query = SqlPart.of(SELECT + FROM + " where q.id = ?", id).and(seen());
    return sql.first(query.sql(), Quotas::quota, query.values())
        .orElseThrow(() -> refusals.notFound("quotas.one.named", id));
  }

  /** At most {@code limit} quotas with a key above {@code after}. */
  public List<Quota> list(Long userId, long after, int limit) {
    SqlPart query =
        SqlPart.of(SELECT + FROM + " where q.id > ?", after)
            .and(userId == null ? SqlPart.NONE : SqlPart.of(" and q.user_id = ?", userId))
            .and(seen())
            .and(" order by q.id limit ?", limit);
    return sql.list(query.sql(), Quotas::quota, query.values());
  }

  /** Quotas whose period touches these days, with how far they are reached; at most 500. */
  public List<Attainment> reached(LocalDate from, LocalDate to, Long userId) {
    SqlPart query =
        SqlPart.of(
                SELECT
                    + ", (select coalesce(sum(d.amount), 0)"
                    + DEALS
                    + " and d.outcome = 'won') as won, (select coalesce(sum(d.amount"
                    + " * coalesce(d.probability, st.probability)), 0) / 100"
                    + DEALS
                    + " and d.outcome = 'open') as weighted"
                    + FROM
                    + " where q.from_day <= ? and q.to_day >= ?",
                to,
                from)
            .and(userId == null ? SqlPart.NONE : SqlPart.of(" and q.user_id = ?", userId))
            .and(seen())
            .and(" order by q.from_day, u.name, q.id limit 500");
    return sql.list(
        query.sql(),
        row ->
            new Attainment(
                quota(row),
                row.getBigDecimal("won"),
                row.getBigDecimal("weighted").setScale(4, RoundingMode.HALF_UP)),
        query.values());
  }

  /** Sets a quota and answers its key. */
  public long create(Values values) {
    Draft draft = checked(null, values);
    return sql.insert(
        "insert into quota (user_id, from_day, to_day, amount, currency) values (?, ?, ?, ?, ?)",
        draft.user(),
        draft.from(),
        draft.to(),
        draft.amount(),
        draft.currency());
  }

  /**
   * Changes a quota; absent fields stay.
   *
   * @param version the version that the change was made for; {@code null} for the newest
   */
  public void change(long id, Values values, Long version) {
    Quota before = get(id);
    Draft draft = checked(before, values);
    int changed =
        sql.update(
            "update quota set user_id = ?, from_day = ?, to_day = ?, amount = ?, currency = ?,"
                + " version = version + 1 where id = ? and version = ?",
            draft.user(),
            draft.from(),
            draft.to(),
            draft.amount(),
            draft.currency(),
            id,
            version == null ? before.version() : version);
    if (changed == 0) {
      throw refusals.overtaken(audit.last(record(id), CHANGED));
    }
    audit.changed(
        CHANGED,
        record(id),
        Changes.begin()
            .field("user", before.userId(), draft.user())
            .field("from", before.from(), draft.from())
            .field("to", before.to(), draft.to())
            .field("amount", plain(before.amount()), plain(draft.amount()))
            .field("currency", before.currency(), draft.currency())
            .build());
  }

  /** Deletes a quota. */
  public void delete(long id) {
    get(id);
    sql.update("delete from quota where id = ?", id);
  }

  private record Draft(
      Long user, LocalDate from, LocalDate to, BigDecimal amount, String currency) {}

  private Draft checked(Quota before, Values values) {
    List<Flaw> flaws = new ArrayList<>();
    Long user = before == null ? null : before.userId();
    LocalDate from = before == null ? null : before.from();
    LocalDate to = before == null ? null : before.to();
    BigDecimal amount = before == null ? null : before.amount();
    String currency = before == null ? null : before.currency();
    if (before == null || values.has("user")) {
      user =
          Input.required("user", values.get("user"), 30)
              .then(raw -> Input.key("user", raw))
              .or(flaws);
    }
    if (before == null || values.has("from")) {
      from =
          Input.required("from", values.get("from"), 60)
              .then(raw -> Input.day("from", raw))
              .or(flaws);
    }
    if (before == null || values.has("to")) {
      to = Input.required("to", values.get("to"), 60).then(raw -> Input.day("to", raw)).or(flaws);
    }
    if (before == null || values.has("amount")) {
      amount =
          Input.required("amount", values.get("amount"), 40)
              .then(raw -> NewPurchase.amount("amount", raw))
              .or(flaws);
    }
    if (values.has("currency")) {
      currency = NewPurchase.currency("currency", values.get("currency")).or(flaws);
    }
    refusals.unlessEmpty(flaws);
    String code = currency == null ? PurchaseFeature.currency(settings) : currency;
    Draft draft = new Draft(user, from, to, amount, code);
    check(draft, before);
    return draft;
  }

  private void check(Draft draft, Quota before) {
    named.demandUser("user", draft.user());
    if (draft.to().isBefore(draft.from())) {
      throw refusals.bad("to", "quotas.ends-before");
    }
    if (draft.amount().signum() <= 0) {
      throw refusals.bad("amount", "quotas.nothing");
    }
    long same =
        sql.number(
            "select count(*) from quota where user_id = ? and from_day = ? and to_day = ?"
                + " and currency = ? and id <> ?",
            draft.user(),
            draft.from(),
            draft.to(),
            draft.currency(),
            before == null ? -1 : before.id());
    if (same > 0) {
      throw refusals.conflict("user", "quotas.twice");
    }
  }

  private static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }

  private static String record(long id) {
    return "quota " + id;
  }

  /** Who sees deals of their own or their teams' alone sees their own quotas alone. */
  private static SqlPart seen() {
    Visible deals = Visible.of(RecordKind.DEALS);
    return deals.all() ? SqlPart.NONE : SqlPart.of(" and q.user_id = ?", deals.user());
  }

  private static Quota quota(ResultSet row) throws SQLException {
    return new Quota(
        row.getLong("id"),
        row.getLong("user_id"),
        row.getString("user_name"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class),
        row.getBigDecimal("amount"),
        row.getString("currency"),
        row.getLong("version"));
  }
}
