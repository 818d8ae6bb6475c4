package org.rapportcrm.app.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;
import org.rapportcrm.app.data.Transactions;

/**
 * Finds all pairs of contacts that look like one person, each night, in a few statements over the
 * whole table. What a person said is no duplicate is not listed again.
 */
@ApplicationScoped
public class DuplicateSearch implements JobWork {

  /** The job's kind. */
  static final String KIND = "core.duplicates";

  /** Of so many with one key all pairs are listed; in larger groups each with the oldest. */
  private static final int SMALL_GROUP = 5;

  /** What more share, a switchboard's number or a common name, says nothing about a person. */
  private static final int LARGEST_GROUP = 20;

  private static final String LIVING = " from contact c where c.deleted_at is null and ";

  /** The address without what follows a plus sign; at Google without points, under one domain. */
  private static final String MAILBOX =
      "select c.id, case when c.email_folded like '%@gmail.com' or c.email_folded like"
          + " '%@googlemail.com' then replace(substring(c.email_folded from 1 for"
          + " position('@' in c.email_folded) - 1), '.', '') || '@gmail.com'"
          + " else c.email_folded end as k from (select id, deleted_at, case when"
          + " position('+' in email_folded) > 1 and position('+' in email_folded)"
          + " < position('@' in email_folded) then substring(email_folded from 1 for"
          + " position('+' in email_folded) - 1) || substring(email_folded from"
          + " position('@' in email_folded)) else email_folded end as email_folded from contact"
          + " where email_folded is not null) c where c.deleted_at is null";

  private static final String PHONE =
      "select c.id, right(c.phone_digits, 9) as k"
          + LIVING
          + "length(c.phone_digits) >= 7"
          + " union select r.contact_id, right(r.digits, 9) from reach_phone r join contact c"
          + " on c.id = r.contact_id where c.deleted_at is null and length(r.digits) >= 7";

  private static final String NAME_AND_COMPANY =
      "select c.id, c.name_folded || '|' || c.company_id as k"
          + LIVING
          + "c.company_id is not null and c.first_name is not null and c.last_name is not null";

  private static final String NAME_AND_BIRTHDAY =
      "select c.id, c.name_folded || '|' || c.birth_month || '-' || c.birth_day as k"
          + LIVING
          + "c.birth_day is not null and c.first_name is not null and c.last_name is not null";

  private Sql sql;
  private Transactions transactions;
  private Clock clock;

  /** For the container. */
  protected DuplicateSearch() {}

  /** With what it works on. */
  @Inject
  public DuplicateSearch(Sql sql, Transactions transactions, Clock clock) {
    this.sql = sql;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void run(JobRun run) {
    transactions.inNew(
        () -> {
          search();
          run.checkpoint(1, 1, "");
        });
  }

  /** Searches in the caller's transaction; answers how many pairs are listed afterwards. */
  long search() {
    sql.update("delete from duplicate_found");
    find(MAILBOX, Pair.ADDRESS);
    find(PHONE, Pair.PHONE);
    find(NAME_AND_COMPANY, Pair.NAME);
    find(NAME_AND_BIRTHDAY, Pair.NAME);
    String found =
        "select one_id, other_id, cast(sum(reason) as smallint) as reasons from (select distinct"
            + " one_id, other_id, reason from duplicate_found) f group by one_id, other_id";
    sql.update(
        "delete from duplicate_pair where not exists (select 1 from duplicate_found f where"
            + " f.one_id = duplicate_pair.one_id and f.other_id = duplicate_pair.other_id)");
    sql.update(
        "update duplicate_pair set reasons = (select f.reasons from ("
            + found
            + ") f where f.one_id = duplicate_pair.one_id and f.other_id = duplicate_pair.other_id)"
            + " where exists (select 1 from ("
            + found
            + ") f where f.one_id = duplicate_pair.one_id and f.other_id = duplicate_pair.other_id"
            + " and f.reasons <> duplicate_pair.reasons)");
    sql.update(
        "insert into duplicate_pair (one_id, other_id, reasons, found_at) select f.one_id,"
            + " f.other_id, f.reasons, cast(? as timestamp with time zone) from ("
            + found
            + ") f where not exists (select 1 from duplicate_pair p where p.one_id = f.one_id and"
            + " p.other_id = f.other_id) and not exists (select 1 from duplicate_no n where"
            + " n.one_id = f.one_id and n.other_id = f.other_id)",
        clock.instant());
    sql.update("delete from duplicate_found");
    return sql.number("select count(*) from duplicate_pair");
  }

  /** Adds the pairs of one key: all of a small group, each with the oldest of a larger one. */
  private void find(String keys, int reason) {
    String groups =
        "(select k, min(id) as first, count(*) as n from ("
            + keys
            + ") a group by k having count(*) between 2 and "
            + LARGEST_GROUP
            + ") g";
    sql.update(
        "insert into duplicate_found (one_id, other_id, reason) select g.first, o.id, cast(? as"
            + " smallint) from "
            + groups
            + " join ("
            + keys
            + ") o on o.k = g.k and o.id > g.first",
        reason);
    sql.update(
        "insert into duplicate_found (one_id, other_id, reason) select x.id, y.id, cast(? as"
            + " smallint) from "
            + groups
            + " join ("
            + keys
            + ") x on x.k = g.k join ("
            + keys
            + ") y on y.k = g.k and y.id > x.id where g.n between 3 and "
            + SMALL_GROUP
            + " and x.id > g.first",
        reason);
  }
}
