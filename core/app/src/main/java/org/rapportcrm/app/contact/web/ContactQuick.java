package org.rapportcrm.app.contact.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapportcrm.api.contact.NewInteraction;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.interaction.InteractionDraft;
import org.rapportcrm.app.interaction.InteractionLog;
import org.rapportcrm.app.interaction.InteractionWriter;
import org.rapportcrm.app.interaction.Kinds;
import org.rapportcrm.app.task.TaskBook;
import org.rapportcrm.app.task.TaskDraft;
import org.rapportcrm.app.task.TaskRow;
import org.rapportcrm.app.web.Choice;
import org.rapportcrm.app.web.Msg;

/** What can be done on a contact's page in two clicks: write down what happened, add a task. */
@Named
@RequestScoped
public class ContactQuick {

  private static final int MOST_TASKS = 20;

  @Inject private ContactPath path;
  @Inject private InteractionWriter writer;
  @Inject private InteractionLog log;
  @Inject private TaskBook tasks;
  @Inject private Kinds kinds;
  @Inject private CurrentUser user;
  @Inject private Refusals refusals;
  @Inject private Msg msg;
  @Inject private Clock clock;

  private final Map<String, String> values = new TreeMap<>(Map.of("kind", "call"));
  private String title;
  private String due;
  private List<TaskRow> open;

  /** Kinds that people write down. */
  public List<Choice> getKinds() {
    return kinds.forPeople().stream()
        .map(kind -> new Choice(kind.kind(), msg.get(kind.labelKey())))
        .toList();
  }

  /** What happened, by field. */
  public Map<String, String> getValues() {
    return values;
  }

  /** Writes down what happened, now. */
  public void log() {
    act(
        "interactions.write",
        () -> {
          Map<String, String> given = new TreeMap<>(values);
          given.values().removeIf(value -> value == null || value.isBlank());
          List<Flaw> flaws = new ArrayList<>();
          NewInteraction draft =
              InteractionDraft.check(path.getId(), new Values(given), clock.instant(), flaws);
          refusals.unlessEmpty(flaws);
          writer.write(List.of(draft));
          Here.done(msg.get("interactions.logged"));
        });
  }

  /** Deletes an entry that was written by mistake. */
  public void deleteEntry(long id) {
    act(
        "interactions.write",
        () -> {
          log.delete(id);
          Here.done(msg.get("interactions.deleted"));
        });
  }

  /** What is to be done. */
  public String getTitle() {
    return title;
  }

  /** What is to be done. */
  public void setTitle(String title) {
    this.title = title;
  }

  /** Until which day, such as {@code 2026-05-17}, or {@code null}. */
  public String getDue() {
    return due;
  }

  /** Until which day, or {@code null}. */
  public void setDue(String due) {
    this.due = due;
  }

  /** Adds a task for the person who asks. */
  public void addTask() {
    act(
        "tasks.write",
        () -> {
          List<Flaw> flaws = new ArrayList<>();
          String checked = Input.required("title", title, 500).or(flaws);
          LocalDate day = Input.day("due", due).or(flaws);
          refusals.unlessEmpty(flaws);
          tasks.create(new TaskDraft(path.getId(), checked, null, user.id().orElse(null), day));
          Here.done(msg.get("tasks.added"));
        });
  }

  /** Open tasks for this contact. */
  public List<TaskRow> getTasks() {
    if (open == null) {
      open = tasks.list(new TaskBook.Filter(null, path.getId(), false), null, MOST_TASKS);
    }
    return open;
  }

  /** Marks a task done. */
  public void done(long id) {
    act(
        "tasks.write",
        () -> {
          tasks.done(id, true);
          Here.done(msg.get("tasks.well-done"));
        });
  }

  private void act(String capability, Runnable work) {
    if (!path.isFound() || !user.may(capability)) {
      return;
    }
    try {
      work.run();
      Here.go("/console/contact/" + path.getId());
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }
}
