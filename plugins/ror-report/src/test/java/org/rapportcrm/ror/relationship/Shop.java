package org.rapportcrm.ror.relationship;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.rapportcrm.api.data.Sql;

/** Builds customers for tests, a line each. */
public final class Shop {

  private final Sql sql;
  private int purchases;

  /** In this database. */
  public Shop(Sql sql) {
    this.sql = sql;
  }

  /** A contact without purchases. */
  public Shop contact(long id, String source) {
    sql.update(
        "insert into contact (id, source, created_at, updated_at) values (?, ?, ?, ?)",
        id,
        source,
        Instant.EPOCH,
        Instant.EPOCH);
    return this;
  }

  /** A contact with purchases of 10 on these days. */
  public Shop customer(long id, String source, String... days) {
    contact(id, source);
    for (String day : days) {
      purchase(id, day);
    }
    return this;
  }

  /** A purchase of 10 at noon. */
  public Shop purchase(long contact, String day) {
    sql.update(
        "insert into purchase (contact_id, external_id, at, amount, currency, created_at)"
            + " values (?, ?, ?, 10, 'USD', ?)",
        contact,
        "p" + ++purchases,
        noon(day),
        noon(day));
    sql.update(
        "update contact set first_purchase = (select min(at) from purchase where contact_id = ?)"
            + " where id = ?",
        contact,
        contact);
    return this;
  }

  /** Help on this day. */
  public Shop helped(long contact, String day) {
    sql.update(
        "insert into interaction (contact_id, kind, at, helped, created_at)"
            + " values (?, 'help', ?, true, ?)",
        contact,
        noon(day),
        noon(day));
    return this;
  }

  /** A credited referral. */
  public Shop referred(long referee, long referrer) {
    sql.update(
        "insert into referral (referrer_id, referee_id, at, credited_at) values (?, ?, ?, ?)",
        referrer,
        referee,
        Instant.EPOCH,
        Instant.EPOCH);
    return this;
  }

  /** Into the trash. */
  public Shop trash(long contact) {
    sql.update("update contact set deleted_at = ? where id = ?", Instant.EPOCH, contact);
    return this;
  }

  private static Instant noon(String day) {
    return LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
  }
}
