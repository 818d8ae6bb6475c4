package org.rapportcrm.app.task;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Sight;
import org.rapportcrm.app.security.visibility.Visible;

/** Something that somebody is to do, until it is done. */
@Entity
@Table(name = "task")
public class Task {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "task_seq")
  @SequenceGenerator(name = "task_seq", sequenceName = "task_seq", allocationSize = 50)
  private Long id;

  @Column(name = "contact_id")
  private Long contactId;

  private String title;
  private String note;

  @Column(name = "assignee_id")
  private Long assigneeId;

  @Column(name = "team_id")
  private Long teamId;

  private LocalDate due;

  @Column(name = "company_id")
  private Long companyId;

  @Column(name = "deal_id")
  private Long dealId;

  private int priority = Priority.USUAL.ordinal();

  @Column(name = "remind_at")
  private OffsetDateTime remindAt;

  @Column(name = "reminded_at")
  private OffsetDateTime remindedAt;

  private String repeats;

  @Column(name = "repeat_every")
  private int repeatEvery = 1;

  @Column(name = "repeat_calendar")
  private String repeatCalendar;

  @Column(name = "repeat_day")
  private Integer repeatDay;

  @Column(name = "repeat_until")
  private LocalDate repeatUntil;

  @Column(name = "done_at")
  private OffsetDateTime doneAt;

  private String origin;

  @Column(name = "created_at", updatable = false)
  private OffsetDateTime createdAt;

  @Version private long version;

  /** For JPA. */
  protected Task() {}

  /**
   * A new task.
   *
   * @param origin unique name of what caused it, or {@code null}
   */
  Task(String origin, Instant now) {
    this.origin = origin;
    this.createdAt = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
  }

  /** Its key; {@code null} until it is added. */
  public Long id() {
    return id;
  }

  /** Counts the saves. */
  public long version() {
    return version;
  }

  /** Key of the user who does it; {@code null} for nobody yet. */
  Long assigneeId() {
    return assigneeId;
  }

  /** Sets what is to be done, for whom, by whom and until when. */
  void set(TaskDraft draft) {
    contactId = draft.contactId();
    title = draft.title();
    note = draft.note();
    assigneeId = draft.assigneeId();
    due = draft.due();
    companyId = draft.more().companyId();
    dealId = draft.more().dealId();
    teamId = draft.more().teamId();
    priority = draft.more().priority().ordinal();
    remind(draft.more().remindAt());
    repeat(draft.more().repeat());
  }

  /** Another time is a reminder that nobody had yet. */
  private void remind(Instant at) {
    OffsetDateTime next = at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    if (next == null || remindAt == null || !next.isEqual(remindAt)) {
      remindAt = next;
      remindedAt = null;
    }
  }

  private void repeat(Repeat repeat) {
    repeats = repeat == null ? null : repeat.unit().word();
    repeatEvery = repeat == null ? 1 : repeat.every();
    repeatCalendar = repeat == null ? null : repeat.calendar();
    repeatDay = repeat == null ? null : repeat.dayOfMonth();
    repeatUntil = repeat == null ? null : repeat.until();
  }

  private Repeat repeat() {
    return Repeat.Unit.of(repeats)
        .map(unit -> new Repeat(unit, repeatEvery, repeatCalendar, repeatDay, repeatUntil))
        .orElse(null);
  }

  /** A new record without owner or team belongs to whoever made it, as far as that is a person. */
  public void madeBy(Sight sight) {
    assigneeId = assigneeId == null ? sight.ownerOfNew(RecordKind.TASKS) : assigneeId;
    teamId = teamId == null ? sight.teamOfNew() : teamId;
  }

  /** Whether the person sees it for whom this is done. */
  boolean isSeen() {
    return Visible.of(RecordKind.TASKS).includes(assigneeId, teamId);
  }

  /** What is to be done, as a draft to change. */
  TaskDraft draft() {
    TaskMore more =
        new TaskMore(
            companyId,
            dealId,
            Priority.values()[priority],
            remindAt == null ? null : remindAt.toInstant(),
            repeat(),
            teamId);
    return new TaskDraft(contactId, title, note, assigneeId, due, more);
  }

  /** Whether it is done. */
  boolean isDone() {
    return doneAt != null;
  }

  /** Marks it done or open again; the first moment of being done stays. */
  void done(boolean done, Instant now) {
    if (!done) {
      doneAt = null;
    } else if (doneAt == null) {
      doneAt = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
    }
  }
}
