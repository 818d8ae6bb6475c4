package org.rapportcrm.ror.clv;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.contact.VisibleContacts;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;

/**
 * Reads customers' histories out of the purchases, with one statement over days: refunded purchases
 * and those of contacts in the trash are left out; money is that of the currency most purchases are
 * in, because models do not exchange money.
 */
@ApplicationScoped
public class Histories {

  private final Sql sql;
  private final VisibleContacts visible;

  /** Over this database. */
  @Inject
  public Histories(Sql sql, VisibleContacts visible) {
    this.sql = sql;
    this.visible = visible;
  }

  /** For proxies. */
  protected Histories() {
    this(null, null);
  }

  /** A contact and their history. */
  public record Customer(long contactId, History history) {}

  /** Does something with a customer. */
  @FunctionalInterface
  public interface Reader {
    /** Called once for each, in ascending order of the contact. */
    void read(Customer customer);
  }

  /** The currency that most purchases are in; empty without purchases. */
  public Optional<String> currency() {
    return sql.first(
        "select currency from purchase where refunded_at is null group by currency"
            + " order by count(*) desc, currency",
        row -> row.getString(1));
  }

  /** Changes whenever a purchase is added, refunded or moved to the trash with its contact. */
  String fingerprint() {
    return sql.first(
            "select count(*), max(p.id), count(p.refunded_at), count(c.deleted_at)"
                + " from purchase p join contact c on c.id = p.contact_id",
            row ->
                row.getLong(1) + "/" + row.getLong(2) + "/" + row.getLong(3) + "/" + row.getLong(4))
        .orElse("");
  }

  /** How many customers there were at the end of the day. */
  public long count(LocalDate until, ZoneId zone) {
    return sql.number(
        "select count(*) from contact where deleted_at is null and first_purchase < ?",
        until.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /** All histories up to the end of the day, for a model, whoever asks: they name nobody. */
  public List<History> all(LocalDate until, ZoneId zone) {
    List<History> histories = new ArrayList<>();
    each(
        until,
        zone,
        0,
        Integer.MAX_VALUE,
        SqlPart.NONE,
        customer -> histories.add(customer.history()));
    return histories;
  }

  /**
   * The customers with an id above {@code afterId} that the asking person sees, at most {@code
   * limit}.
   */
  public List<Customer> page(LocalDate until, ZoneId zone, long afterId, int limit) {
    List<Customer> customers = new ArrayList<>();
    each(until, zone, afterId, limit, visible.on("c"), customers::add);
    return customers;
  }

  private void each(
      LocalDate until, ZoneId zone, long afterId, int limit, SqlPart only, Reader reader) {
    String currency = currency().orElse("");
    // The zone's name is Java's own, never what somebody typed.
    String day = "cast(p.at at time zone '" + zone.getId() + "' as date)";
    Instant end = until.plusDays(1).atStartOfDay(zone).toInstant();
    SqlPart query =
        SqlPart.of(
                """
        select d.contact_id, count(*), min(d.on_day), max(d.on_day),
               sum(case when d.place > 1 then d.spend else 0 end)
        from (select q.contact_id, q.on_day, sum(q.spend) as spend,
                     row_number() over (partition by q.contact_id order by q.on_day) as place
              from (select p.contact_id, %1$s as on_day,
                           case when p.currency = ? then p.amount else 0 end as spend
                    from purchase p
                    join (select c.id from contact c
                          where c.id > ? and c.deleted_at is null and c.first_purchase < ?
        """
                    .formatted(day),
                currency,
                afterId,
                end)
            .and(only)
            .and(
                """
                          order by c.id fetch first %d rows only) who on who.id = p.contact_id
                    where p.refunded_at is null and p.at < ?) q
              group by q.contact_id, q.on_day) d
        group by d.contact_id
        order by d.contact_id
        """
                    .formatted(limit),
                end);
    sql.each(
        query.sql(),
        row -> {
          int x = row.getInt(2) - 1;
          LocalDate first = row.getObject(3, LocalDate.class);
          LocalDate last = row.getObject(4, LocalDate.class);
          double spend = x == 0 ? 0 : row.getBigDecimal(5).doubleValue() / x;
          reader.read(
              new Customer(
                  row.getLong(1), new History(x, weeks(first, last), weeks(first, until), spend)));
        },
        query.values());
  }

  private static double weeks(LocalDate from, LocalDate to) {
    return (to.toEpochDay() - from.toEpochDay()) / 7.0;
  }
}
