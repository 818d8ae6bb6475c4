package org.rapportcrm.it;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.text.Folding;

/**
 * Fills the core's tables on PostgreSQL as a large shop fills them in three years: for each 1,000
 * contacts 20 companies, 3,000 purchases, 10,000 interactions, 100 deals, 100 tasks and 1,300 tags
 * given. By statements, the same rows each time, with the words and sums that saving would have
 * made.
 */
final class MillionRecords {

  /** The contact whose timeline has 10,000 entries more than the others'. */
  static final long BUSY_CONTACT = 7;

  private static final int BUSY_ENTRIES = 10_000;
  private static final int LAST_NAMES = 8_000;

  /** When the three years begin, and a moment of them for row {@code n}. */
  private static final String MOMENT =
      "timestamptz '2023-11-22 00:00Z' + (n * 104729 % 1095) * interval '1 day'"
          + " + (n * 31 % 86400) * interval '1 second'";

  /** A number that has nothing to do with names and places, unlike {@code n} itself. */
  private static final String MIXED = "(hashint8(n) & 2147483647)";

  private final Sql sql;
  private final int contacts;

  private MillionRecords(Sql sql, int contacts) {
    this.sql = sql;
    this.contacts = contacts;
  }

  /** Fills empty tables, and has PostgreSQL count them; takes some five minutes for a million. */
  static void fill(Sql sql, int contacts) {
    MillionRecords records = new MillionRecords(sql, contacts);
    BareTables bare =
        new BareTables(
            sql,
            List.of(
                "company", "contact", "contact_tag", "purchase", "interaction", "deal", "task"));
    records.names();
    records.companies();
    records.purchases();
    records.contacts();
    records.tags();
    records.interactions();
    records.deals();
    records.tasks();
    records.indexes(bare);
    records.counted();
  }

  /** Names with their folded words, in tables that vanish when the filling ends. */
  private void names() {
    sql.update(
        "create unlogged table name_first (place bigint primary key, name text, folded text)");
    sql.update(
        "create unlogged table name_last (place bigint primary key, name text, folded text)");
    List<String> first = InventedContacts.firstNames();
    List<String> last = new ArrayList<>();
    for (int i = 0; last.size() < LAST_NAMES; i++) {
      last.add(
          first.get(i % first.size()) + first.get(i * 7 % first.size()).substring(0, 2) + i % 20);
    }
    keep("name_first", first);
    keep("name_last", last);
  }

  private void keep(String table, List<String> names) {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name =
          names.get(i).substring(0, 1).toUpperCase(Locale.ROOT) + names.get(i).substring(1);
      rows.add(new Object[] {(long) i, name, Folding.fold(name)});
    }
    sql.batch("insert into " + table + " (place, name, folded) values (?, ?, ?)", rows);
  }

  private void companies() {
    fill(
        "companies",
        "insert into company (id, name, name_folded, city, country, created_at, updated_at)"
            + " select n, 'Company ' || n, 'company ' || n, 'Oslo', 'Norway', "
            + MOMENT
            + ", now() from generate_series(1::bigint, ?) n",
        contacts / 50);
  }

  private void contacts() {
    fill(
        "contacts",
        """
        insert into contact (id, first_name, last_name, name_folded, email, email_folded, phone,
          phone_digits, company_id, life_stage, source, city, country, birth_year, birth_month,
          birth_day, owner_id, external_id, search_text, purchase_count, purchase_sum,
          first_purchase, last_purchase, created_at, updated_at)
        select n, f.name, l.name, l.folded || ' ' || f.folded, 'person' || n || '@example.com',
          'person' || n || '@example.com', '+49 30 ' || lpad(n::text, 8, '0'),
          '4930' || lpad(n::text, 8, '0'), 1 + n % ?,
          (array['subscriber','lead','customer','customer','vip','opportunity','lapsed'])[1 + n % 7],
          'source ' || n % 12, (array['Berlin','Madrid','Oslo','Lyon','Graz'])[1 + n % 5],
          (array['Germany','Spain','Norway','France','Austria'])[1 + n % 5],
          1950 + n % 50, 1 + n % 12, 1 + n % 28,
          case when n % 3 = 0 then (select min(id) from app_user) end, 'C' || n,
          f.folded || ' ' || l.folded || ' person' || n || ' example com 4930'
            || lpad(n::text, 8, '0') || ' 30' || lpad(n::text, 8, '0') || ' 0' || lpad(n::text, 8, '0')
            || ' ' || lpad(n::text, 8, '0') || ' ' || lpad((n % 10000000)::text, 7, '0')
            || ' ' || lpad((n % 10000)::text, 4, '0') || ' c' || n || ' company ' || 1 + n % ?,
          coalesce(p.number, 0), coalesce(p.total, 0), p.first_at, p.last_at,
        """
            + MOMENT
            + ", "
            + MOMENT
            + " from generate_series(1::bigint, ?) n"
            + " join name_first f on f.place = n * 7919 % 400"
            + " join name_last l on l.place = n * 6007 % "
            + LAST_NAMES
            + " left join (select contact_id, count(*) as number, sum(amount) as total,"
            + " min(at) as first_at, max(at) as last_at from purchase where refunded_at is null"
            + " group by contact_id) p on p.contact_id = n order by n",
        Math.max(1, contacts / 50),
        Math.max(1, contacts / 50),
        contacts);
  }

  private void tags() {
    fill(
        "tags",
        "insert into tag (id, name, name_folded) select n, 'batch ' || n, 'batch ' || n"
            + " from generate_series(1::bigint, ?) n",
        100);
    fill(
        "tags given",
        "insert into contact_tag (contact_id, tag_id) select n, 1 + "
            + MIXED
            + " % 50"
            + " from generate_series(1::bigint, ?) n",
        contacts);
    fill(
        "second tags given",
        "insert into contact_tag (contact_id, tag_id) select n * 3, 51 + "
            + MIXED
            + " % 50"
            + " from generate_series(1::bigint, ?) n",
        contacts / 3);
  }

  private void purchases() {
    fill(
        "purchases",
        "insert into purchase (contact_id, external_id, at, amount, currency, refunded_at,"
            + " created_at) select "
            + somebody(7919)
            + ", 'p' || n, "
            + MOMENT
            + ", n % 200 + 1, 'EUR', case when n % 40 = 0 then now() end, now()"
            + " from generate_series(1::bigint, ?) n",
        3L * contacts);
  }

  private void interactions() {
    String kinds = "(array['call','meeting','note','help','email'])[1 + n % 5]";
    String insert =
        "insert into interaction (contact_id, kind, at, helped, summary, created_at) select ";
    String rest =
        ", "
            + kinds
            + ", "
            + MOMENT
            + ", n % 5 = 3, 'What was said, number ' || n, now()"
            + " from generate_series(1::bigint, ?) n";
    fill("interactions", insert + somebody(6007) + rest, 10L * contacts);
    fill("interactions of one contact", insert + BUSY_CONTACT + rest, BUSY_ENTRIES);
  }

  private void deals() {
    fill(
        "deals",
        "insert into deal (id, name, contact_id, company_id, pipeline_id, stage_id, outcome,"
            + " stage_since, amount, currency, closes_on, owner_id, created_at, updated_at)"
            + " select n, 'Deal ' || n, n, 1 + n % "
            + Math.max(1, contacts / 50)
            + ", 1, 1 + n % 5, (array['open','open','open','won','lost'])[1 + n % 5], "
            + MOMENT
            + ", n % 9000 + 100, 'EUR', date '2026-06-01' + (n % 365)::int,"
            + " (select min(id) from app_user), "
            + MOMENT
            + ", now() from generate_series(1::bigint, ?) n",
        contacts / 10);
  }

  private void tasks() {
    fill(
        "tasks",
        "insert into task (id, contact_id, title, assignee_id, due, done_at, created_at) select n,"
            + " n, 'Call back, number ' || n, (select min(id) from app_user),"
            + " date '2026-01-01' + (n % 500)::int, case when n % 4 > 0 then now() end, now()"
            + " from generate_series(1::bigint, ?) n",
        contacts / 10);
  }

  private void indexes(BareTables bare) {
    long start = System.nanoTime();
    bare.restore();
    said(bare.indexes(), "indexes", start);
  }

  /** Keys go on after the rows, and PostgreSQL knows how many there are. */
  private void counted() {
    for (String table : List.of("company", "contact", "tag", "deal", "task")) {
      sql.first(
          "select setval('" + table + "_seq', (select max(id) from " + table + ") + 50)",
          row -> row.getLong(1));
    }
    sql.update(
        "insert into search_word (word, backwards, seen) select folded, reverse(folded),"
            + " current_date - date '1970-01-01' from (select folded"
            + " from name_first union select folded from name_last) names on conflict do nothing");
    sql.update("drop table name_first");
    sql.update("drop table name_last");
    sql.update("vacuum analyze");
  }

  private String somebody(int prime) {
    return "1 + (n * " + prime + " + n / 3) % " + contacts;
  }

  private void fill(String what, String statement, Object... parameters) {
    long start = System.nanoTime();
    said(sql.update(statement, parameters), what, start);
  }

  private static void said(int number, String what, long start) {
    System.out.printf(
        Locale.ROOT, "%,12d %s in %.0f s%n", number, what, (System.nanoTime() - start) / 1e9);
  }
}
