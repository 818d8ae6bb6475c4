package org.rapportcrm.app.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.data.Ids;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.security.visibility.NamedRecords;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.task.TaskBook;
import org.rapportcrm.app.task.TaskDraft;
import org.rapportcrm.app.task.TaskMore;
import org.rapportcrm.app.text.CalendarDays;
import org.rapportcrm.app.text.CalendarSteps;
import org.rapportcrm.app.text.PersonLocale;

/** Makes and changes account plans. Each review to come is a task of whoever owns the plan. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class Plans {

  private Sql sql;
  private Clock clock;
  private CurrentUser user;
  private PlanReader reader;
  private TaskBook tasks;
  private NamedRecords named;
  private Refusals refusals;

  /** For the container. */
  protected Plans() {}

  @Inject
  public Plans(
      Sql sql,
      Clock clock,
      CurrentUser user,
      PlanReader reader,
      TaskBook tasks,
      NamedRecords named,
      Refusals refusals) {
    this.sql = sql;
    this.clock = clock;
    this.user = user;
    this.reader = reader;
    this.tasks = tasks;
    this.named = named;
    this.refusals = refusals;
  }

  /** The plan, or status 404. */
  public Plan get(long id) {
    return reader.find(id).orElseThrow(() -> refusals.notFound("plans.one", id));
  }

  /** Makes a plan and answers its key. */
  public long create(PlanDraft draft) {
    PlanDraft good = checked(draft);
    long id = Ids.next(sql, "account_plan_seq");
    sql.update(
        "insert into account_plan (id, name, contact_id, company_id, summary, owner_id, state,"
            + " review_months, next_review, created_at, updated_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        good.name(),
        good.contactId(),
        good.companyId(),
        good.summary(),
        good.ownerId(),
        good.state(),
        good.reviewMonths(),
        good.nextReview(),
        clock.instant(),
        clock.instant());
    goals(id, good.goals());
    task(id, good);
    return id;
  }

  /**
   * Changes a plan; its goals become those of the draft.
   *
   * @param version the version that the change was made for; {@code null} for the newest
   */
  public void change(long id, PlanDraft draft, Long version) {
    Plan before = get(id);
    PlanDraft good = checked(draft);
    int changed =
        sql.update(
            "update account_plan set name = ?, contact_id = ?, company_id = ?, summary = ?,"
                + " owner_id = ?, state = ?, review_months = ?, next_review = ?, updated_at = ?,"
                + " version = version + 1 where id = ? and version = ?",
            good.name(),
            good.contactId(),
            good.companyId(),
            good.summary(),
            good.ownerId(),
            good.state(),
            good.reviewMonths(),
            good.nextReview(),
            clock.instant(),
            id,
            version == null ? before.version() : version);
    if (changed == 0) {
      throw refusals.overtaken(null);
    }
    sql.update("delete from plan_goal where plan_id = ?", id);
    goals(id, good.goals());
    task(id, good);
  }

  /**
   * Notes that the plan was looked at. The next review is so many months after today; its task is
   * made, and that of this one is done.
   *
   * @param note may be {@code null}
   */
  public void review(long id, String note) {
    Plan plan = get(id);
    sql.insert(
        "insert into plan_review (plan_id, at, user_id, note) values (?, ?, ?, ?)",
        id,
        clock.instant(),
        user.id().orElse(null),
        note);
    sql.update(
        "update task set done_at = ?, version = version + 1 where done_at is null and origin = ?",
        clock.instant(),
        origin(id, plan.nextReview()));
    LocalDate next = plan.reviewMonths() == null ? null : after(plan.reviewMonths());
    PlanDraft before = PlanDraft.of(plan);
    change(
        id,
        new PlanDraft(
            before.name(),
            before.contactId(),
            before.companyId(),
            before.summary(),
            before.ownerId(),
            before.state(),
            before.reviewMonths(),
            next,
            before.goals()),
        null);
  }

  private LocalDate after(int months) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), user.zone());
    String calendar = PersonLocale.complete(user.locale()).getUnicodeLocaleType("ca");
    int day = CalendarDays.parts(calendar, today).day();
    return CalendarSteps.plusMonths(calendar, today, months, day);
  }

  /** Deletes a plan with its goals and reviews; its tasks stay. */
  public void delete(long id) {
    get(id);
    sql.update("delete from account_plan where id = ?", id);
  }

  private void goals(long id, List<Plan.Goal> goals) {
    List<Object[]> rows = new ArrayList<>();
    for (Plan.Goal goal : goals) {
      rows.add(
          new Object[] {
            id,
            rows.size(),
            goal.name(),
            goal.unit(),
            goal.start(),
            goal.target(),
            goal.current(),
            goal.due(),
            goal.state()
          });
    }
    sql.batch(
        "insert into plan_goal (plan_id, position, name, unit, start_at, target, current_value,"
            + " due, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  /** The next review is a task, made once for each day; one for another day goes. */
  private void task(long id, PlanDraft plan) {
    String origin = origin(id, plan.nextReview());
    sql.update(
        "delete from task where done_at is null and origin like ? and origin <> ?",
        "plan:" + id + ":%",
        origin);
    if (plan.nextReview() == null
        || !plan.state().equals("active")
        || sql.number("select count(*) from task where origin = ?", origin) > 0) {
      return;
    }
    String title = refusals.text("plans.task", plan.name());
    tasks.create(
        new TaskDraft(
            plan.contactId(),
            title.length() <= 500 ? title : title.substring(0, 499) + "…",
            null,
            plan.ownerId(),
            plan.nextReview(),
            TaskMore.about(plan.companyId(), null)),
        origin);
  }

  private static String origin(long id, LocalDate day) {
    return "plan:" + id + ":" + day;
  }

  private PlanDraft checked(PlanDraft draft) {
    List<Flaw> flaws = new ArrayList<>();
    PlanDraft good = draft.checked(flaws);
    refusals.unlessEmpty(flaws);
    named.demand("contact", RecordKind.CONTACTS, good.contactId());
    named.demand("company", RecordKind.COMPANIES, good.companyId());
    named.demandUser("ownerId", good.ownerId());
    return good;
  }
}
