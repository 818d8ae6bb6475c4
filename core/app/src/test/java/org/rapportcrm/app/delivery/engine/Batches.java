package org.rapportcrm.app.delivery.engine;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.delivery.smtp.SmtpAddress;

/** Contacts, batches and plain messages for tests of the engine. */
public final class Batches {

  private final Sql sql;

  public Batches(DataSource dataSource) {
    sql = new Sql(dataSource);
  }

  /** Contacts {@code c1@example.org} … with consent to marketing. */
  public void contacts(int count) {
    sql.update(
        "insert into contact (id, email, email_folded, created_at, updated_at)"
            + " select g, 'c' || g || '@example.org', 'c' || g || '@example.org',"
            + " current_timestamp, current_timestamp from generate_series(1, "
            + count
            + ") as t(g)");
    sql.update(
        "insert into consent (contact_id, purpose, given, at)"
            + " select id, 'marketing', true, current_timestamp from contact");
  }

  /** A batch to all contacts, being sent. */
  long toAll(String reference) {
    long batch =
        sql.insert(
            "insert into delivery_batch (plugin, reference, title, purpose, design, state,"
                + " created_at) values ('test', ?, 'Test', 'marketing', '{}', 'SENDING',"
                + " current_timestamp)",
            reference);
    sql.update(
        "insert into delivery (batch_id, contact_id, address, address_folded, state, next_at)"
            + " select ?, id, email, email_folded, 'QUEUED', current_timestamp from contact",
        batch);
    return batch;
  }

  /** How many deliveries are in which state. */
  Map<String, Long> states(long batch) {
    Map<String, Long> states = new HashMap<>();
    sql.each(
        "select state, count(*) from delivery where batch_id = ? group by state",
        row -> states.put(row.getString(1), row.getLong(2)),
        batch);
    return states;
  }

  /** Waits until the batch has this state. */
  void await(long batch, String state, int seconds) throws InterruptedException {
    until("batch " + batch + " is " + state, seconds, () -> state(batch).equals(state));
  }

  /** Waits until something holds, for half a minute at most. */
  static void until(String what, BooleanSupplier holds) throws InterruptedException {
    until(what, 30, holds);
  }

  private static void until(String what, int seconds, BooleanSupplier holds)
      throws InterruptedException {
    long until = System.nanoTime() + seconds * 1_000_000_000L;
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > until) {
        throw new AssertionError("Not in " + seconds + " seconds: " + what);
      }
      Thread.sleep(20);
    }
  }

  String state(long batch) {
    return sql.first(
            "select state from delivery_batch where id = ?", row -> row.getString(1), batch)
        .orElseThrow();
  }

  /** Messages without any art: what matters is who gets them. */
  static Preparation plain(int bytes) {
    String filler = ("x".repeat(70) + "\r\n").repeat(bytes / 72);
    return claim -> {
      Map<Long, Prepared> prepared = new HashMap<>();
      for (Recipient recipient : claim.recipients()) {
        prepared.put(recipient.deliveryId(), new Prepared.Send(() -> message(recipient, filler)));
      }
      return prepared;
    };
  }

  private static Outgoing message(Recipient recipient, String filler) {
    String message =
        "From: shop@example.org\r\nTo: "
            + recipient.address()
            + "\r\nSubject: Test\r\nMessage-ID: <d"
            + recipient.deliveryId()
            + "@example.org>\r\n\r\n"
            + filler;
    return new Outgoing(
        SmtpAddress.parse("shop@example.org"),
        SmtpAddress.parse(recipient.address()),
        "shop@example.org",
        "Test",
        message.getBytes(StandardCharsets.UTF_8));
  }
}
