package org.rapportcrm.app.contact.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.interaction.InteractionLog;
import org.rapportcrm.app.interaction.InteractionWriter;
import org.rapportcrm.app.interaction.web.LogForm;
import org.rapportcrm.app.task.TaskBook;
import org.rapportcrm.app.task.TaskDraft;
import org.rapportcrm.app.task.TaskList;
import org.rapportcrm.app.task.TaskRow;
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
  @Inject private TaskList taskList;
  @Inject private LogForm form;
  @Inject private CurrentUser user;
  @Inject private Refusals refusals;
  @Inject private Msg msg;

  private String title;
  private String due;
  private List<TaskRow> open;

  /** Whether it writes on a company's timeline. */
  public boolean isCompanyLog() {
    return false;
  }

  /** What is being written down. */
  public LogForm getForm() {
    return form;
  }

  /** Writes down what happened. */
  public void log() {
    act(
        "interactions.write",
        () -> {
          LogForm.Written written = form.checked(path.getId());
          writer.write(List.of(written.interaction()), written.detail());
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
      open = taskList.of(new TaskList.Filter(null, path.getId(), false), MOST_TASKS);
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
