package org.rapportcrm.app.task;

import java.time.LocalDate;

/**
 * What a task says.
 *
 * @param contactId whom it is about, or {@code null}
 * @param note more words, or {@code null}
 * @param assigneeId who does it, or {@code null}
 * @param due the last day, or {@code null}
 * @param more never {@code null}
 */
public record TaskDraft(
    Long contactId, String title, String note, Long assigneeId, LocalDate due, TaskMore more) {

  /** What says nothing yet. */
  static final TaskDraft NONE = new TaskDraft(null, null, null, null, null);

  /** One that says no more than it must. */
  public TaskDraft(Long contactId, String title, String note, Long assigneeId, LocalDate due) {
    this(contactId, title, note, assigneeId, due, TaskMore.NONE);
  }

  /** The same about others. */
  TaskDraft about(Long contact, Long company, Long deal) {
    return new TaskDraft(contact, title, note, assigneeId, due, more.with(company, deal));
  }
}
