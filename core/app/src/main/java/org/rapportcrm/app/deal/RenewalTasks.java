package org.rapportcrm.app.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.task.TaskBook;
import org.rapportcrm.app.task.TaskDraft;
import org.rapportcrm.app.task.TaskMore;
import org.rapportcrm.app.text.IcuFormats;
import org.rapportcrm.app.text.PersonLocale;

/** Makes a task for whoever looks after a deal, some time before it is to be renewed. */
@ApplicationScoped
public class RenewalTasks implements JobWork {

  /** Name of the core's setting: how many days before. */
  static final String NOTICE = "deals.renewalNotice";

  static final String USUAL_NOTICE = "30";

  private static final int STEP = 100;

  private Renewals renewals;
  private TaskBook tasks;
  private Sql sql;
  private Clock clock;
  private Settings settings;
  private Messages messages;
  private IcuFormats formats;
  private Transactions transactions;

  /** For the container. */
  protected RenewalTasks() {}

  @Inject
  public RenewalTasks(
      Renewals renewals,
      TaskBook tasks,
      Sql sql,
      Clock clock,
      Settings settings,
      Messages messages,
      IcuFormats formats,
      Transactions transactions) {
    this.renewals = renewals;
    this.tasks = tasks;
    this.sql = sql;
    this.clock = clock;
    this.settings = settings;
    this.messages = messages;
    this.formats = formats;
    this.transactions = transactions;
  }

  @Override
  public void run(JobRun run) {
    int notice = Integer.parseInt(settings.get("core", NOTICE).orElse(USUAL_NOTICE));
    LocalDate until = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(notice);
    long made = 0;
    List<DealRow> due = renewals.withoutTask(until, STEP);
    while (!due.isEmpty() && !run.stopRequested()) {
      List<DealRow> step = due;
      transactions.inNew(() -> step.forEach(this::make));
      made += step.size();
      run.checkpoint(made, 0, "");
      due = renewals.withoutTask(until, STEP);
    }
  }

  private void make(DealRow deal) {
    Locale locale = locale(deal.ownerId());
    String title =
        messages.text(locale, "renewals.task", deal.name(), formats.date(deal.renewsOn(), locale));
    tasks.create(
        new TaskDraft(
            deal.contactId(),
            title.length() <= 500 ? title : title.substring(0, 499) + "…",
            null,
            deal.ownerId(),
            deal.renewsOn(),
            TaskMore.about(deal.companyId(), deal.id())),
        "renewal:" + deal.id() + ":" + deal.renewsOn());
  }

  private Locale locale(Long owner) {
    return owner == null
        ? PersonLocale.of("en")
        : sql.first(
                "select language, calendar, digits from app_user where id = ?",
                row -> PersonLocale.of(row.getString(1), row.getString(2), row.getString(3)),
                owner)
            .orElseGet(() -> PersonLocale.of("en"));
  }
}
