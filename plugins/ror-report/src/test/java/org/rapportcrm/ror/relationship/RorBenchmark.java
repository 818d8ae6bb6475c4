package org.rapportcrm.ror.relationship;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.testkit.SeenContacts;
import org.rapportcrm.testkit.TestDatabase;

/**
 * The figures of ROR over 1,000,000 contacts, 5,000,000 purchases and 5,000,000 interactions on
 * PostgreSQL, beside the statement that somebody who knows the tables would write by hand, in turn
 * in one run. Prints a line for each round; fails when the two disagree. Run its main; argument:
 * how many contacts. docs/performance.md says how to run it.
 */
final class RorBenchmark {

  private static final int ROUNDS = 5;
  private static final Window YEAR =
      new Window(LocalDate.of(2026, 6, 30), Period.ofMonths(12), ZoneOffset.UTC);

  private static final String BY_HAND =
      """
      select count(*), count(*) filter (where bought.last_at > c.first_purchase
                                          or bought.last_at is not null and exists (
                 select 1 from referral r where r.referee_id = c.id and r.credited_at is not null)),
             (select count(*) from contact
              where deleted_at is null and first_purchase < timestamptz '2026-07-01 00:00Z')
      from contact c
      left join (select contact_id, max(at) as last_at from purchase
                 where refunded_at is null and at >= timestamptz '2025-07-01 00:00Z'
                   and at < timestamptz '2026-07-01 00:00Z'
                 group by contact_id) bought on bought.contact_id = c.id
      where c.deleted_at is null and c.first_purchase < timestamptz '2026-07-01 00:00Z'
        and exists (select 1 from interaction i where i.contact_id = c.id and i.helped
                      and i.at >= timestamptz '2025-07-01 00:00Z'
                      and i.at < timestamptz '2026-07-01 00:00Z')
      """;

  private RorBenchmark() {}

  public static void main(String[] arguments) {
    int contacts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    try (TestDatabase database =
        TestDatabase.of(TestDatabase.Kind.POSTGRESQL, "core", "ror-report")) {
      fill(database.sql(), contacts);
      RorFigures figures = new RorFigures(database.sql(), null, SeenContacts.everybody());
      for (int round = 1; round <= ROUNDS; round++) {
        long start = System.nanoTime();
        Ror byHand = byHand(database.sql());
        long between = System.nanoTime();
        Ror figured = figures.of(YEAR).ror();
        long end = System.nanoTime();
        if (!figured.equals(byHand)) {
          throw new IllegalStateException(figured + " but by hand " + byHand);
        }
        System.out.printf(
            Locale.ROOT,
            "round %d: by hand %.2f s, report %.2f s, ratio %.2f (%s)%n",
            round,
            (between - start) / 1e9,
            (end - between) / 1e9,
            (double) (end - between) / (between - start),
            figured);
      }
    }
    System.exit(0);
  }

  private static Ror byHand(Sql sql) {
    return sql.first(BY_HAND, row -> new Ror(row.getLong(3), row.getLong(1), row.getLong(2)))
        .orElseThrow();
  }

  /** Five purchases and five interactions to a contact on average, over three years. */
  private static void fill(Sql sql, int contacts) {
    timed(
        "contacts",
        () ->
            sql.update(
                "insert into contact (id, first_name, source, created_at, updated_at) select n,"
                    + " 'Contact ' || n, 'source ' || n % 12, now(), now()"
                    + " from generate_series(1, ?) n",
                contacts));
    String anybody = "1 + (n * 7919 + n / 3) % " + contacts;
    String anyTime =
        "timestamptz '2023-07-01 00:00Z' + (n * 104729 % 1095) * interval '1 day'"
            + " + (n * 31 % 86400) * interval '1 second'";
    timed(
        "purchases",
        () ->
            sql.update(
                "insert into purchase (contact_id, external_id, at, amount, currency, refunded_at,"
                    + " created_at) select "
                    + anybody
                    + ", 'p' || n, "
                    + anyTime
                    + ", n % 200 + 1, 'EUR', case when n % 40 = 0 then now() end, now()"
                    + " from generate_series(1::bigint, ?) n",
                5L * contacts));
    timed(
        "interactions",
        () ->
            sql.update(
                "insert into interaction (contact_id, kind, at, helped, created_at) select "
                    + anybody.replace("7919", "6007")
                    + ", 'call', "
                    + anyTime
                    + ", n % 5 = 0, now() from generate_series(1::bigint, ?) n",
                5L * contacts));
    timed(
        "first purchases and referrals",
        () ->
            sql.update(
                    "update contact c set first_purchase = p.at from (select contact_id, min(at) as"
                        + " at from purchase where refunded_at is null group by contact_id) p"
                        + " where p.contact_id = c.id")
                + sql.update(
                    "insert into referral (referrer_id, referee_id, at, credited_at) select"
                        + " n - 1, n, now(), case when n % 3 > 0 then now() end"
                        + " from generate_series(10, ?, 10) n",
                    contacts));
    for (String table : List.of("contact", "purchase", "interaction", "referral")) {
      sql.update("vacuum analyze " + table);
    }
  }

  private static void timed(String what, Supplier<Integer> work) {
    long start = System.nanoTime();
    int rows = work.get();
    System.out.printf(
        Locale.ROOT, "%,d rows of %s in %.0f s%n", rows, what, (System.nanoTime() - start) / 1e9);
  }
}
