package org.rapportcrm.app.task.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.app.export.Chunks;
import org.rapportcrm.app.export.Export;
import org.rapportcrm.app.export.Format;
import org.rapportcrm.app.export.rest.Downloads;
import org.rapportcrm.app.task.TaskColumns;
import org.rapportcrm.app.task.TaskList;
import org.rapportcrm.app.task.TaskRow;
import org.rapportcrm.app.view.Column;
import org.rapportcrm.app.view.Order;
import org.rapportcrm.app.view.Orders;

/** {@code /api/v1/tasks/export}: a list of tasks as a file. */
@Path("/v1/tasks/export")
@ApplicationScoped
public class TaskExportResource {

  @Inject private TaskList tasks;
  @Inject private Downloads downloads;
  @Inject private Orders orders;

  @GET
  @Produces({
    "text/csv;charset=UTF-8",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  })
  @RequiresCapability("exports.run")
  @Doc("The list of tasks as a file, all of it. Asks for tasks.read too.")
  public Response export(
      @QueryParam("format") @OneOf(words = {"csv", "xlsx"}) @Doc("csv or xlsx; csv when absent.")
          String format,
      @QueryParam("columns")
          @Doc("Keys of columns in their order, parted by commas; the usual ones when absent.")
          String columns,
      @QueryParam("assignee") @Doc("Key of a user.") Long assignee,
      @QueryParam("contact") @Doc("Key of a contact.") Long contact,
      @QueryParam("done") @Doc("true for done ones; open ones when absent.") Boolean done,
      @QueryParam("sort") @Doc("As in the list.") String sort,
      @Context UriInfo address) {
    Format chosen = downloads.format(format, List.of(Format.CSV, Format.XLSX), "tasks.read");
    List<Column<TaskRow>> shown = downloads.columns(TaskColumns.ALL, columns);
    TaskList.Filter filter = new TaskList.Filter(assignee, contact, Boolean.TRUE.equals(done));
    Order<TaskRow> order = orders.asked(TaskList.SORTING, sort);
    Chunks<TaskRow> chunks =
        new Chunks<>(last -> tasks.of(filter, order, order.after(last), Export.CHUNK));
    return downloads.table(
        Export.of("tasks", "tasks.title", shown, chunks),
        chosen,
        address.getRequestUri().getQuery());
  }
}
