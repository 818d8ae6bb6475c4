package org.rapportcrm.app.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.rapportcrm.api.contact.Tasks;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.api.text.Words;
import org.rapportcrm.app.data.Entities;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.visibility.NamedRecords;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;
import org.rapportcrm.app.team.TeamWish;
import org.rapportcrm.app.text.PersonLocale;

/** Creates and changes tasks; {@link TaskList} lists them. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class TaskBook implements Tasks {

  private Entities entities;
  private Sql sql;
  private Clock clock;
  private NamedRecords named;
  private Refusals refusals;
  private TaskTelling telling;
  private CurrentUser user;
  private Messages messages;

  /** For the container. */
  protected TaskBook() {}

  @Inject
  public TaskBook(
      Entities entities,
      Sql sql,
      Clock clock,
      NamedRecords named,
      Refusals refusals,
      TaskTelling telling,
      CurrentUser user,
      Messages messages) {
    this.entities = entities;
    this.sql = sql;
    this.clock = clock;
    this.named = named;
    this.refusals = refusals;
    this.telling = telling;
    this.user = user;
    this.messages = messages;
  }

  @Override
  public long create(
      long contactId,
      Words title,
      Locale otherwise,
      Long assigneeId,
      LocalDate due,
      String origin) {
    Long assignee = assigneeId != null ? assigneeId : ownerOf(contactId);
    Locale reader = assignee == null ? otherwise : languageOf(assignee).orElse(otherwise);
    return create(contactId, title.text(messages, reader), assignee, due, origin);
  }

  @Override
  public long create(long contactId, String title, Long assigneeId, LocalDate due, String origin) {
    OptionalLong earlier =
        origin == null
            ? OptionalLong.empty()
            : sql.maybeNumber("select id from task where origin = ?", origin);
    if (earlier.isPresent()) {
      return earlier.getAsLong();
    }
    Long assignee = assigneeId != null ? assigneeId : ownerOf(contactId);
    String words = title.length() <= 500 ? title : title.substring(0, 499) + "…";
    return create(new TaskDraft(contactId, words, null, assignee, due), origin);
  }

  /** Creates a task that a person thought of. */
  public long create(TaskDraft draft) {
    check(draft, TaskDraft.NONE);
    return create(draft, null);
  }

  /**
   * Creates a task.
   *
   * @param origin unique name of what caused it, or {@code null}
   */
  public long create(TaskDraft draft, String origin) {
    Task task = new Task(origin, clock.instant());
    task.set(draft);
    task.madeBy(Acting.sight());
    entities.add(task);
    entities.flush();
    telling.assigned(task.id(), null, draft);
    return task.id();
  }

  /**
   * Changes a task.
   *
   * @param version the version that the change was made for; {@code null} for the newest
   */
  public void change(long id, TaskDraft wish, Long version) {
    change(get(id), wish, version);
  }

  /** The same, and marks it done or open, also where it is out of the person's sight by then. */
  public void change(long id, TaskDraft wish, Long version, boolean done) {
    Task task = get(id);
    change(task, wish, version);
    mark(task, done);
  }

  private void change(Task task, TaskDraft wish, Long version) {
    TaskDraft draft = keepingHidden(wish, task.draft());
    check(draft, task.draft());
    if (version != null && version != task.version()) {
      throw refusals.overtaken(null);
    }
    Long before = task.assigneeId();
    task.set(draft);
    telling.assigned(task.id(), before, draft);
    try {
      entities.flush();
    } catch (OptimisticLockException e) {
      throw refusals.overtaken(null);
    }
  }

  /**
   * Marks a task done, or open again. One that comes again is there for its next day as soon as it
   * is done.
   */
  public void done(long id, boolean done) {
    mark(get(id), done);
  }

  private void mark(Task task, boolean done) {
    boolean now = done && !task.isDone();
    task.done(done, clock.instant());
    entities.flush();
    if (now) {
      next(task.id(), task.draft());
    }
  }

  private void next(long id, TaskDraft done) {
    Repeat repeat = done.more().repeat();
    String origin = "repeat:" + id;
    if (repeat == null
        || done.due() == null
        || sql.number("select count(*) from task where origin = ?", origin) > 0) {
      return;
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), user.zone());
    repeat
        .next(done.due(), today)
        .ifPresent(
            day -> {
              TaskMore more = done.more();
              Instant remind = later(more.remindAt(), ChronoUnit.DAYS.between(done.due(), day));
              TaskMore again = more.reminding(remind);
              create(
                  new TaskDraft(
                      done.contactId(), done.title(), done.note(), done.assigneeId(), day, again),
                  origin);
            });
  }

  /** So many days later at the same time of the day. */
  private Instant later(Instant at, long days) {
    return at == null ? null : at.atZone(user.zone()).plusDays(days).toInstant();
  }

  /** Deletes a task. */
  public void delete(long id) {
    entities.remove(get(id));
    entities.flush();
  }

  /** Whether the asking person sees the task, if there is one of this key. */
  public boolean sees(long id) {
    return Visible.of(RecordKind.TASKS).sees(sql, id);
  }

  /** The task as lists show it, or status 404. */
  public TaskRow row(long id) {
    SqlPart task = TaskRow.seen().and(" and t.id = ?", id);
    return sql.first(task.sql(), TaskRow::of, task.values())
        .orElseThrow(() -> refusals.notFound("tasks.one", id));
  }

  /** Who sees no contact, company or deal with a task takes none away by naming none. */
  private TaskDraft keepingHidden(TaskDraft wish, TaskDraft before) {
    return wish.about(
        named.kept(RecordKind.CONTACTS, wish.contactId(), before.contactId()),
        named.kept(RecordKind.COMPANIES, wish.more().companyId(), before.more().companyId()),
        named.kept(RecordKind.DEALS, wish.more().dealId(), before.more().dealId()));
  }

  private void check(TaskDraft draft, TaskDraft before) {
    TaskMore more = draft.more();
    named.demand("contact", RecordKind.CONTACTS, draft.contactId(), before.contactId());
    named.demand("company", RecordKind.COMPANIES, more.companyId(), before.more().companyId());
    named.demand("deal", RecordKind.DEALS, more.dealId(), before.more().dealId());
    named.demandUser("assigneeId", draft.assigneeId());
    named.demandTeam(TeamWish.FIELD, more.teamId());
  }

  private Optional<Locale> languageOf(long userId) {
    return sql.first(
        "select language, calendar, digits from app_user where id = ?",
        row -> PersonLocale.of(row.getString(1), row.getString(2), row.getString(3)),
        userId);
  }

  private Long ownerOf(long contactId) {
    return sql.first(
            "select owner_id from contact where id = ?",
            row -> Sql.longOrNull(row, "owner_id"),
            contactId)
        .orElse(null);
  }

  /** The task for changing, or status 404. */
  Task get(long id) {
    return entities
        .find(Task.class, id)
        .filter(Task::isSeen)
        .orElseThrow(() -> refusals.notFound("tasks.one", id));
  }
}
