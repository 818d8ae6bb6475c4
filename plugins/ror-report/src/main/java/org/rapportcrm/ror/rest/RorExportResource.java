package org.rapportcrm.ror.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.rapportcrm.api.export.TableFiles;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.ror.RorReportPlugin;
import org.rapportcrm.ror.Site;
import org.rapportcrm.ror.relationship.RorTables;

/** {@code /api/plugins/ror-report/ror/export}: the report as files. */
@Path("/plugins/ror-report/ror")
@ApplicationScoped
@RequiresCapability(TableFiles.EXPORT)
public class RorExportResource {

  @Inject private RorTables tables;
  @Inject private TableFiles files;
  @Inject private Site site;

  @GET
  @Path("/export")
  @Produces({TableFiles.CSV, TableFiles.XLSX})
  @Doc(
      "The figures of a window as a file: those of all, and those of each source, owner or segment."
          + " Asks for ror-report.read too.")
  public Response figures(
      @QueryParam("asOf") @Doc("As for the figures.") String asOf,
      @QueryParam("window") @Doc("As for the figures.") String period,
      @QueryParam("by")
          @OneOf(words = {"source", "owner", "segment"})
          @Doc("source, owner or segment; source without it.")
          String by,
      @QueryParam("format") @OneOf(words = {"csv", "xlsx"}) @Doc("csv or xlsx; csv when absent.")
          String format,
      @Context UriInfo address) {
    return files.answer(
        tables.figures(site.window(asOf, period), Choice.by(by)),
        RorReportPlugin.READ,
        format,
        address.getRequestUri().getQuery());
  }

  @GET
  @Path("/contacts/export")
  @Produces({TableFiles.CSV, TableFiles.XLSX})
  @Doc("The contacts who make up H or R as a file. Asks for ror-report.read too.")
  public Response contacts(
      @QueryParam("asOf") @Doc("As for the figures.") String asOf,
      @QueryParam("window") @Doc("As for the figures.") String period,
      @QueryParam("which")
          @OneOf(words = {"helped", "returned", "not_returned"})
          @Doc("helped, returned or not_returned; helped without it.")
          String which,
      @QueryParam("format") @OneOf(words = {"csv", "xlsx"}) @Doc("csv or xlsx; csv when absent.")
          String format,
      @Context UriInfo address) {
    return files.answer(
        tables.members(Choice.which(which), site.window(asOf, period)),
        RorReportPlugin.READ,
        format,
        address.getRequestUri().getQuery());
  }
}
