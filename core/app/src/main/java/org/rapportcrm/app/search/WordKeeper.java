package org.rapportcrm.app.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.rapportcrm.api.contact.ContactsChanged;
import org.rapportcrm.api.contact.ContactsCreated;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;
import org.rapportcrm.app.data.Transactions;

/**
 * Keeps the words of names: those of contacts as soon as they are saved, all of them once a day,
 * when words that nobody is called by any more are forgotten too.
 */
@ApplicationScoped
public class WordKeeper implements JobWork {

  /** The job's kind. */
  public static final String KIND = "core.search-words";

  private static final int STEP = 2000;

  private static final List<String> TEXTS =
      List.of(
          "select id, concat_ws(' ', first_name, last_name) from contact where deleted_at is null",
          "select id, name from company where deleted_at is null",
          "select id, name from deal where 1 = 1",
          "select id, title from task where done_at is null",
          "select id, name from contact_list where 1 = 1",
          "select id, name from tag where 1 = 1",
          "select id, name from segment where 1 = 1");

  private Sql sql;
  private WordBook book;
  private Transactions transactions;
  private Clock clock;

  /** For the container. */
  protected WordKeeper() {}

  /** Over the database. */
  @Inject
  public WordKeeper(Sql sql, WordBook book, Transactions transactions, Clock clock) {
    this.sql = sql;
    this.book = book;
    this.transactions = transactions;
    this.clock = clock;
  }

  void created(@Observes ContactsCreated event) {
    learn(event.contactIds());
  }

  void changed(@Observes ContactsChanged event) {
    learn(event.contactIds());
  }

  private void learn(Collection<Long> ids) {
    List<String> names =
        sql.list(
            "select concat_ws(' ', c.first_name, c.last_name, co.name) from contact c left join"
                + " company co on co.id = c.company_id where c.id = any(?)",
            row -> row.getString(1),
            ids);
    book.learn(names);
  }

  @Override
  public void run(JobRun run) {
    String[] position = run.position().isEmpty() ? new String[0] : run.position().split(" ");
    LocalDate began =
        position.length > 0
            ? LocalDate.parse(position[0])
            : LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    int table = position.length > 0 ? Integer.parseInt(position[1]) : 0;
    long[] at = {position.length > 0 ? Long.parseLong(position[2]) : 0};
    for (; table < TEXTS.size(); table++, at[0] = 0) {
      List<String> texts = read(TEXTS.get(table), at);
      while (!texts.isEmpty()) {
        if (run.stopRequested()) {
          return;
        }
        List<String> step = texts;
        transactions.inNew(() -> book.learn(step));
        run.checkpoint(table, TEXTS.size(), began + " " + table + " " + at[0]);
        texts = read(TEXTS.get(table), at);
      }
    }
    transactions.inNew(() -> book.forgetBefore(began));
    run.checkpoint(TEXTS.size(), TEXTS.size(), began + " " + table + " 0");
  }

  private List<String> read(String texts, long[] after) {
    List<String> read = new ArrayList<>();
    sql.each(
        texts + " and id > ? order by id limit ?",
        row -> {
          after[0] = row.getLong(1);
          // never null, so that a step of nameless records is no end
          read.add(row.getString(2) == null ? "" : row.getString(2));
        },
        after[0],
        STEP);
    return read;
  }
}
