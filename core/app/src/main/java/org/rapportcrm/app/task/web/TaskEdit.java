package org.rapportcrm.app.task.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.task.TaskBook;
import org.rapportcrm.app.task.TaskDraft;
import org.rapportcrm.app.task.TaskRow;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.PathKey;

/** The form for a task. */
@Named
@ViewScoped
public class TaskEdit implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private PathKey path;
  @Inject private TaskBook tasks;
  @Inject private CurrentUser user;
  @Inject private Refusals refusals;
  @Inject private Msg msg;

  private Long id;
  private Long version;
  private Long contactId;
  private String contactName;
  private final Map<String, String> values = new TreeMap<>();

  @PostConstruct
  void load() {
    if (path.getId().isPresent()) {
      TaskRow task = tasks.row(path.getId().getAsLong());
      id = task.id();
      version = task.version();
      contactId = task.contactId();
      contactName = task.contactName();
      values.put("title", task.title());
      values.put("note", task.note());
      values.put("due", task.due() == null ? null : task.due().toString());
      values.put("assigneeId", task.assigneeId() == null ? "0" : task.assigneeId().toString());
    } else {
      values.put("assigneeId", user.id().map(String::valueOf).orElse("0"));
    }
  }

  /** Whether it is a new task. */
  public boolean isNew() {
    return id == null;
  }

  /** Whom it is about, or {@code null}. */
  public String getContactName() {
    return contactName;
  }

  /** Key of whom it is about, or {@code null}. */
  public Long getContactId() {
    return contactId;
  }

  /** What is typed, by field. */
  public Map<String, String> getValues() {
    return values;
  }

  /** Saves and goes to the list. */
  public void save() {
    try {
      List<Flaw> flaws = new ArrayList<>();
      String assignee = "0".equals(values.get("assigneeId")) ? null : values.get("assigneeId");
      TaskDraft draft =
          new TaskDraft(
              contactId,
              Input.required("title", values.get("title"), 500).or(flaws),
              Input.text("note", values.get("note"), 100_000).or(flaws),
              Input.key("assigneeId", assignee).or(flaws),
              Input.day("due", values.get("due")).or(flaws));
      refusals.unlessEmpty(flaws);
      if (isNew()) {
        id = tasks.create(draft);
      } else {
        tasks.change(id, draft, version);
      }
      Here.done(msg.get("tasks.saved"));
      Here.go("/console/tasks");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  /** Deletes it. */
  public void delete() {
    tasks.delete(id);
    Here.done(msg.get("tasks.deleted"));
    Here.go("/console/tasks");
  }
}
