package org.rapportcrm.app.interaction.rest;

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
import org.rapportcrm.app.interaction.InteractionColumns;
import org.rapportcrm.app.interaction.InteractionLog;
import org.rapportcrm.app.interaction.InteractionRow;
import org.rapportcrm.app.view.Column;

/** {@code /api/v1/interactions/export}: a list of interactions as a file. */
@Path("/v1/interactions/export")
@ApplicationScoped
public class InteractionExportResource {

  @Inject private InteractionLog log;
  @Inject private Downloads downloads;

  @GET
  @Produces({
    "text/csv;charset=UTF-8",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  })
  @RequiresCapability("exports.run")
  @Doc("Interactions as a file, all of them, newest first. Asks for interactions.read too.")
  public Response export(
      @QueryParam("format") @OneOf(words = {"csv", "xlsx"}) @Doc("csv or xlsx; csv when absent.")
          String format,
      @QueryParam("columns")
          @Doc("Keys of columns in their order, parted by commas; the usual ones when absent.")
          String columns,
      @QueryParam("contact") @Doc("Key of a contact.") Long contact,
      @QueryParam("kind") @Doc("Only this kind.") String kind,
      @QueryParam("helped") @Doc("Only those with or without help.") Boolean helped,
      @Context UriInfo address) {
    Format chosen = downloads.format(format, List.of(Format.CSV, Format.XLSX), "interactions.read");
    List<Column<InteractionRow>> shown = downloads.columns(InteractionColumns.ALL, columns);
    InteractionLog.Filter filter = new InteractionLog.Filter(contact, kind, helped);
    Chunks<InteractionRow> chunks =
        new Chunks<>(last -> log.list(filter, after(last), Export.CHUNK));
    return downloads.table(
        Export.of("interactions", "views.interactions", shown, chunks),
        chosen,
        address.getRequestUri().getQuery());
  }

  private static InteractionLog.After after(InteractionRow last) {
    return last == null ? null : new InteractionLog.After(last.at(), last.id());
  }
}
