package org.rapportcrm.app.task;

import java.time.Instant;

/**
 * What a task may say beside what it must; all but the priority may be {@code null}.
 *
 * @param companyId which company it is about
 * @param dealId which deal it belongs to
 * @param remindAt when whoever does it is reminded
 * @param repeat how it comes again when it is done
 * @param teamId the team that looks after it
 */
public record TaskMore(
    Long companyId, Long dealId, Priority priority, Instant remindAt, Repeat repeat, Long teamId) {

  /** Nothing. */
  public static final TaskMore NONE = new TaskMore(null, null, Priority.USUAL, null, null, null);

  /** About a company and a deal. */
  public static TaskMore about(Long companyId, Long dealId) {
    return new TaskMore(companyId, dealId, Priority.USUAL, null, null, null);
  }

  /** The same about another company and deal. */
  TaskMore with(Long company, Long deal) {
    return new TaskMore(company, deal, priority, remindAt, repeat, teamId);
  }

  /** The same with another reminder. */
  TaskMore reminding(Instant at) {
    return new TaskMore(companyId, dealId, priority, at, repeat, teamId);
  }
}
