package org.rapportcrm.app.task;

import java.time.LocalDate;
import java.util.Collection;
import org.rapportcrm.app.input.Checked;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.team.TeamWish;

/** Reads what a task may say beside what it must. Pure. */
public final class TaskMoreInput {

  private static final int MOST_EVERY = 99;

  private TaskMoreInput() {}

  /**
   * Reads the fields {@code company}, {@code deal}, {@code priority}, {@code remindAt}, {@code
   * repeat}, {@code repeatEvery}, {@code repeatUntil} and {@code teamId}; absent ones are nothing.
   *
   * @param due the task's day, from which it comes again
   * @param calendar the person's, whose months and years count
   */
  public static TaskMore read(
      Values values, LocalDate due, String calendar, Collection<Flaw> flaws) {
    Priority priority =
        Input.text("priority", values.get("priority"), 20)
            .then(
                word ->
                    Priority.of(word)
                        .map(Checked::good)
                        .orElseGet(() -> Checked.bad("priority", "tasks.no-priority", word)))
            .or(flaws);
    return new TaskMore(
        Input.key("company", values.get("company")).or(flaws),
        Input.key("deal", values.get("deal")).or(flaws),
        priority == null ? Priority.USUAL : priority,
        Input.instant("remindAt", values.get("remindAt")).or(flaws),
        repeat(values, due, calendar, flaws),
        TeamWish.of(values, flaws).id());
  }

  private static Repeat repeat(
      Values values, LocalDate due, String calendar, Collection<Flaw> flaws) {
    Repeat.Unit unit =
        Input.text("repeat", values.get("repeat"), 20)
            .then(
                word ->
                    Repeat.Unit.of(word)
                        .map(Checked::good)
                        .orElseGet(() -> Checked.bad("repeat", "tasks.no-repeat", word)))
            .or(flaws);
    Long every =
        Input.key("repeatEvery", values.get("repeatEvery"))
            .then(
                count ->
                    count >= 1 && count <= MOST_EVERY
                        ? Checked.good(count)
                        : Checked.<Long>bad("repeatEvery", "tasks.no-every", MOST_EVERY))
            .or(flaws);
    LocalDate until = Input.day("repeatUntil", values.get("repeatUntil")).or(flaws);
    if (unit == null) {
      return null;
    }
    if (due == null) {
      flaws.add(Flaw.of("due", "tasks.repeat-needs-due"));
      return null;
    }
    return Repeat.from(due, unit, every == null ? 1 : every.intValue(), calendar, until);
  }
}
