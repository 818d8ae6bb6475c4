package org.rapportcrm.app.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;
import org.rapportcrm.app.company.CompanyKeys;
import org.rapportcrm.app.data.Transactions;

/**
 * Finds all contacts that look like one person and all companies that look like one, each night.
 */
@ApplicationScoped
public class DuplicateSearch implements JobWork {

  /** The job's kind. */
  static final String KIND = "core.duplicates";

  private static final int STEP = 1000;

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

  private static final String COMPANY =
      "select c.id, c.%1$s as k from company c where c.deleted_at is null and c.%1$s is not null";

  private static final String COMPANY_PHONE =
      COMPANY.formatted("phone_tail")
          + " union select r.company_id, right(r.digits, 9) from reach_phone r join company c"
          + " on c.id = r.company_id where c.deleted_at is null and length(r.digits) >= 7";

  private Sql sql;
  private Transactions transactions;
  private Clock clock;

  /** For the container. */
  protected DuplicateSearch() {}

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
          contacts();
          run.checkpoint(1, 2, "");
        });
    transactions.inNew(
        () -> {
          companies();
          run.checkpoint(2, 2, "");
        });
  }

  /** Searches contacts in the caller's transaction; answers how many pairs are listed then. */
  long contacts() {
    return new PairSearch(sql, PairKind.CONTACT)
        .find(MAILBOX, Pair.SUREST)
        .find(PHONE, Pair.PHONE)
        .find(NAME_AND_COMPANY, Pair.NAME)
        .find(NAME_AND_BIRTHDAY, Pair.NAME)
        .list(clock.instant());
  }

  /** Searches companies in the caller's transaction; answers how many pairs are listed then. */
  long companies() {
    deriveMissingKeys();
    return new PairSearch(sql, PairKind.COMPANY)
        .find(COMPANY.formatted("domain"), Pair.SUREST)
        .find(COMPANY_PHONE, Pair.PHONE)
        .find(COMPANY.formatted("name_key"), Pair.NAME)
        .list(clock.instant());
  }

  /** Companies that were made before they were compared, or by statements of others. */
  private void deriveMissingKeys() {
    List<Object[]> derived;
    do {
      derived = new ArrayList<>();
      List<Object[]> rows = derived;
      sql.each(
          "select id, name, website, email, phone from company where name_key is null"
              + " order by id limit ?",
          row -> {
            CompanyKeys keys =
                CompanyKeys.of(
                    row.getString(2), row.getString(3), row.getString(4), row.getString(5));
            rows.add(new Object[] {keys.name(), keys.domain(), keys.phoneTail(), row.getLong(1)});
          },
          STEP);
      sql.batch(
          "update company set name_key = ?, domain = ?, phone_tail = ? where id = ?", derived);
    } while (derived.size() == STEP);
  }
}
