package org.rapportcrm.app.task.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Idempotent;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.rest.Patch;
import org.rapportcrm.api.rest.Required;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.input.Values;
import org.rapportcrm.app.task.Priority;
import org.rapportcrm.app.task.Repeat;
import org.rapportcrm.app.task.TaskBook;
import org.rapportcrm.app.task.TaskDraft;
import org.rapportcrm.app.task.TaskList;
import org.rapportcrm.app.task.TaskMore;
import org.rapportcrm.app.task.TaskMoreInput;
import org.rapportcrm.app.task.TaskRow;
import org.rapportcrm.app.text.PersonLocale;
import org.rapportcrm.app.view.Order;
import org.rapportcrm.app.view.Orders;

/** {@code /api/v1/tasks}: things to do for contacts. */
@Path("/v1/tasks")
@ApplicationScoped
public class TaskResource {

  @Inject private TaskBook tasks;
  @Inject private TaskList list;
  @Inject private Orders orders;
  @Inject private Refusals refusals;
  @Inject private CurrentUser user;

  @Doc("A task.")
  public record TaskInput(
      @Required String title,
      @Doc("Key of the contact it is about.") Long contact,
      String note,
      @Doc("Key of the user who does it.") Long assigneeId,
      @Doc("The last day.") LocalDate due,
      @Doc("Key of the company it is about.") Long company,
      @Doc("Key of the deal it belongs to.") Long deal,
      @OneOf(Priority.class) @Doc("low, usual or high; usual when absent.") String priority,
      @Doc("When whoever does it is reminded.") Instant remindAt,
      @Doc("daily, weekly, monthly or yearly, in the calendar of whoever says so.") String repeat,
      @Doc("Every how many of them, 1 to 99.") Integer repeatEvery,
      @Doc("The last day on which it comes again.") LocalDate repeatUntil,
      @Doc("Key of the team that looks after it; the maker's when absent.") Long teamId,
      Boolean done,
      @Doc("For a change: the version it was made for.") Long version) {}

  @Doc("A task.")
  public record TaskBody(
      long id,
      String title,
      Long contact,
      String note,
      Long assigneeId,
      LocalDate due,
      @Doc("Key of the company it is about.") Long company,
      @Doc("Key of the deal it belongs to.") Long deal,
      @OneOf(Priority.class) @Doc("low, usual or high; usual when absent.") String priority,
      @Doc("When whoever does it is reminded.") Instant remindAt,
      @Doc("daily, weekly, monthly or yearly, in the calendar of whoever says so.") String repeat,
      @Doc("Every how many of them, 1 to 99.") Integer repeatEvery,
      @Doc("The last day on which it comes again.") LocalDate repeatUntil,
      @Doc("The team that looks after it.") Long teamId,
      boolean done,
      Instant doneAt,
      Instant createdAt,
      long version) {

    static TaskBody of(TaskRow row) {
      return new TaskBody(
          row.id(),
          row.title(),
          row.contactId(),
          row.note(),
          row.assigneeId(),
          row.due(),
          row.more().companyId(),
          row.more().dealId(),
          row.more().priority().word(),
          row.more().remindAt(),
          repeated(row).map(one -> one.unit().word()).orElse(null),
          repeated(row).map(Repeat::every).orElse(null),
          repeated(row).map(Repeat::until).orElse(null),
          row.more().teamId(),
          row.isDone(),
          row.doneAt(),
          row.createdAt(),
          row.version());
    }
  }

  @GET
  @RequiresCapability("tasks.read")
  @Doc("Tasks; where no sort is asked for the earliest due first, those without a day last.")
  public Listing<TaskBody> list(
      @QueryParam("assignee") @Doc("Key of a user.") Long assignee,
      @QueryParam("contact") @Doc("Key of a contact.") Long contact,
      @QueryParam("company") @Doc("Key of a company.") Long company,
      @QueryParam("deal") @Doc("Key of a deal.") Long deal,
      @QueryParam("done") @Doc("true for done ones; open ones when absent.") Boolean done,
      @QueryParam("sort") @Doc("due, created or done; a minus in front for descending.")
          String sort,
      @QueryParam("limit") @Doc("How many, 1 to 500.") Integer limit,
      @QueryParam("cursor") @Doc("nextCursor of the page before.") String cursor) {
    int size = Limit.of(limit);
    Order<TaskRow> order = orders.asked(TaskList.SORTING, sort);
    TaskList.Filter filter =
        new TaskList.Filter(assignee, contact, company, deal, Boolean.TRUE.equals(done));
    return Listing.page(list.of(filter, order, order.place(cursor), size + 1), size, order::cursor)
        .map(TaskBody::of);
  }

  @POST
  @Idempotent
  @RequiresCapability("tasks.write")
  @Doc(value = "Creates a task.", status = 201, returns = TaskBody.class)
  public Response create(TaskInput input) {
    long id = tasks.create(checked(input));
    if (Boolean.TRUE.equals(input.done())) {
      tasks.done(id, true);
    }
    return Response.created(URI.create("v1/tasks/" + id)).entity(get(id)).build();
  }

  @GET
  @Path("/{id}")
  @RequiresCapability("tasks.read")
  @Doc("One task.")
  public TaskBody get(@PathParam("id") long id) {
    return TaskBody.of(tasks.row(id));
  }

  @PATCH
  @Path("/{id}")
  @RequiresCapability("tasks.write")
  @Doc(
      value =
          "Changes a task, or marks it done or open: an absent field stays, null clears. Who gives"
              + " it to somebody whose tasks they do not see gets 204 and no body.",
      returns = TaskBody.class)
  public Response change(@PathParam("id") long id, Patch<TaskInput> patch) {
    TaskRow before = tasks.row(id);
    TaskInput next =
        patch.onto(
            new TaskInput(
                before.title(),
                before.contactId(),
                before.note(),
                before.assigneeId(),
                before.due(),
                before.more().companyId(),
                before.more().dealId(),
                before.more().priority().word(),
                before.more().remindAt(),
                repeated(before).map(one -> one.unit().word()).orElse(null),
                repeated(before).map(Repeat::every).orElse(null),
                repeated(before).map(Repeat::until).orElse(null),
                before.more().teamId(),
                before.isDone(),
                null));
    tasks.change(id, checked(next), next.version(), Boolean.TRUE.equals(next.done()));
    return tasks.sees(id) ? Response.ok(get(id)).build() : Response.noContent().build();
  }

  @DELETE
  @Path("/{id}")
  @RequiresCapability("tasks.write")
  @Doc(value = "Deletes a task.", status = 204)
  public Response delete(@PathParam("id") long id) {
    tasks.delete(id);
    return Response.noContent().build();
  }

  private TaskDraft checked(TaskInput input) {
    List<Flaw> flaws = new ArrayList<>();
    String title = Input.required("title", input.title(), 500).or(flaws);
    String note = Input.text("note", input.note(), 100_000).or(flaws);
    String calendar = PersonLocale.complete(user.locale()).getUnicodeLocaleType("ca");
    TaskMore more = TaskMoreInput.read(Values.of(input), input.due(), calendar, flaws);
    refusals.unlessEmpty(flaws);
    return new TaskDraft(input.contact(), title, note, input.assigneeId(), input.due(), more);
  }

  private static Optional<Repeat> repeated(TaskRow row) {
    return Optional.ofNullable(row.more().repeat());
  }
}
