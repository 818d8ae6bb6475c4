package org.rapportcrm.app.task.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.task.Priority;
import org.rapportcrm.app.task.TaskBook;
import org.rapportcrm.app.task.TaskDraft;
import org.rapportcrm.app.task.TaskMore;
import org.rapportcrm.app.task.TaskMoreInput;
import org.rapportcrm.app.task.TaskRow;
import org.rapportcrm.app.team.TeamWish;
import org.rapportcrm.app.text.PersonLocale;
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
  private Long company;
  private String companyName;
  private Long deal;
  private String dealName;
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
      company = task.more().companyId();
      deal = task.more().dealId();
      dealName = task.deal();
      companyName = task.company();
      fill(task.more());
    } else {
      values.put("priority", Priority.USUAL.word());
      values.put(TeamWish.FIELD, Acting.sight().teamOfNew() + "");
      deal = Here.id("deal");
      due(Here.parameter("due"));
      values.put("assigneeId", user.id().map(String::valueOf).orElse("0"));
    }
  }

  private void fill(TaskMore more) {
    values.put("priority", more.priority().word());
    values.put(TeamWish.FIELD, more.teamId() + "");
    if (more.remindAt() != null) {
      ZonedDateTime at = more.remindAt().atZone(user.zone());
      values.put("remindOn", at.toLocalDate().toString());
      values.put("remindTime", at.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
    }
    if (more.repeat() != null) {
      values.put("repeat", more.repeat().unit().word());
      values.put("repeatEvery", String.valueOf(more.repeat().every()));
      values.put("repeatUntil", Objects.toString(more.repeat().until(), null));
    }
  }

  /** The day in the calendar from which the person comes. */
  private void due(String day) {
    if (day != null && Input.day("due", day).ok()) {
      values.put("due", day);
    }
  }

  /** The time of the reminder in UTC; eight in the morning where only a day is given. */
  private String remindAt(List<Flaw> flaws) {
    LocalDate on = Input.day("remindOn", values.get("remindOn")).or(flaws);
    if (on == null) {
      return null;
    }
    String time = values.get("remindTime");
    try {
      LocalTime at = time == null || time.isBlank() ? LocalTime.of(8, 0) : LocalTime.parse(time);
      return on.atTime(at).atZone(user.zone()).toInstant().toString();
    } catch (DateTimeException e) {
      flaws.add(Flaw.of("remindTime", "tasks.no-time", time));
      return null;
    }
  }

  private TaskMore more(LocalDate due, List<Flaw> flaws) {
    Map<String, String> sent = new TreeMap<>(values);
    TeamWish.typed(sent);
    sent.put("remindAt", remindAt(flaws));
    sent.put("company", Objects.toString(company, null));
    sent.put("deal", Objects.toString(deal, null));
    String calendar = PersonLocale.complete(user.locale()).getUnicodeLocaleType("ca");
    return TaskMoreInput.read(new Values(sent), due, calendar, flaws);
  }

  /** Which deal it belongs to, or {@code null}. */
  public Long getDeal() {
    return deal;
  }

  /** The name of that deal; {@code null} where it is not known yet. */
  public String getDealName() {
    return dealName;
  }

  /** Which company it is about, or {@code null}. */
  public Long getCompany() {
    return company;
  }

  /** The name of that company. */
  public String getCompanyName() {
    return companyName;
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
      LocalDate due = Input.day("due", values.get("due")).or(flaws);
      TaskDraft draft =
          new TaskDraft(
              contactId,
              Input.required("title", values.get("title"), 500).or(flaws),
              Input.text("note", values.get("note"), 100_000).or(flaws),
              Input.key("assigneeId", assignee).or(flaws),
              due,
              more(due, flaws));
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
